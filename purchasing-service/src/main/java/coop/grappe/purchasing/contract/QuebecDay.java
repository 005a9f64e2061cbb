package coop.grappe.purchasing.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of contracts begin and end at midnight in Québec. */
public final class QuebecDay {

    private static final ZoneId QUEBEC = ZoneId.of("America/Montreal");

    private QuebecDay() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(QUEBEC).toLocalDate();
    }
}
