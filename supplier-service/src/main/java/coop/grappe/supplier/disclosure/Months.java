package coop.grappe.supplier.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days and months as they are where the co-ops are. */
final class Months {

    private static final ZoneId QUEBEC = ZoneId.of("America/Montreal");

    private Months() {}

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }

    /** The first instant of a day. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(QUEBEC).toInstant();
    }
}
