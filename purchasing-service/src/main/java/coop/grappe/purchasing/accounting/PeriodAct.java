package coop.grappe.purchasing.accounting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closing or reopening, as it is kept for ever. */
record PeriodAct(
        UUID id,
        Kind act,
        LocalDate firstDay,
        LocalDate lastDay,
        String login,
        @Nullable String reason,
        Instant at) {

    enum Kind {
        PERIOD_CLOSED,
        PERIOD_REOPENED,
        YEAR_CLOSED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
