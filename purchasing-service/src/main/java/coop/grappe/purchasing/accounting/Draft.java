package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry before it has its lines and its number. */
record Draft(
        EntryKind kind,
        LocalDate documentDate,
        Text description,
        @Nullable String reference,
        Source source,
        @Nullable UUID reverses,
        @Nullable String reason,
        @Nullable String login) {

    static Draft of(
            EntryKind kind, LocalDate documentDate, Text description, @Nullable String reference, Source source) {
        return new Draft(kind, documentDate, description, reference, source, null, null, null);
    }
}
