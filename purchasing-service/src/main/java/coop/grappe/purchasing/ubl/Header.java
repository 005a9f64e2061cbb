package coop.grappe.purchasing.ubl;

import coop.grappe.platform.clock.QuebecDay;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** What every document begins with. */
final class Header {

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

    static LocalTime time(Instant instant) {
        return instant.atZone(QuebecDay.ZONE).toLocalTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
