package coop.grappe.platform.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days begin and end at midnight in Québec, wherever the server stands. */
public final class QuebecDay {

    public static final ZoneId ZONE = ZoneId.of("America/Montreal");

    private QuebecDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
