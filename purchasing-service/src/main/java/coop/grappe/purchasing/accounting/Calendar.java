package coop.grappe.purchasing.accounting;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** The days of the books, which are those of Québec. */
@ApplicationScoped
class Calendar {

    private final DatabaseClock clock;

    Calendar(DatabaseClock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return QuebecDay.of(clock.now());
    }

    Instant now() {
        return clock.now();
    }
}
