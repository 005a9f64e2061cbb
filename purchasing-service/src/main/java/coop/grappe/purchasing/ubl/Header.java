package coop.grappe.purchasing.ubl;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** What every document begins with. */
final class Header {

    private static final ZoneId QUEBEC = ZoneId.of("America/Montreal");

    private Header() {}

    /** Says what the document follows. The generated types have no common one, hence the setters. Peppol wants no UBL version. */
    static void write(
            UblKind kind,
            Trade trade,
            Consumer<String> version,
            Consumer<String> customization,
            Consumer<String> profile) {
        Dialect dialect = trade.dialect();
        if (!dialect.isPeppol()) {
            version.accept("2.1");
        }
        String followed = dialect.customization(kind);
        String within = dialect.profile(kind);
        if (followed != null && within != null) {
            customization.accept(followed);
            profile.accept(within);
        }
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(QUEBEC).toLocalDate();
    }

    static LocalTime time(Instant instant) {
        return instant.atZone(QUEBEC).toLocalTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
