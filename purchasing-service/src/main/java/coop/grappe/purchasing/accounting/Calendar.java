package coop.grappe.purchasing.accounting;

import coop.grappe.platform.clock.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the books, which are those of Québec. */
@ApplicationScoped
class Calendar {

    private static final ZoneId QUEBEC = ZoneId.of("America/Montreal");

    private final DatabaseClock clock;

    Calendar(DatabaseClock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock.now());
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(QUEBEC).toLocalDate();
    }

    Instant now() {
        return clock.now();
    }
}
