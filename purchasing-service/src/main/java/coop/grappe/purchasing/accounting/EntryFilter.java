package coop.grappe.purchasing.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for; what is null or absent does not matter. */
record EntryFilter(
        Map<SourceKind, UUID> sources,
        @Nullable EntryKind kind,
        @Nullable String account,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long afterNumber,
        long upToNumber) {

    static final EntryFilter ALL = new EntryFilter(Map.of(), null, null, null, null, 0, Long.MAX_VALUE);

    EntryFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new EntryFilter(sources, kind, account, first, last, afterNumber, upToNumber);
    }

    /** @param after the number before the first @param last the last number */
    EntryFilter numbered(long after, long last) {
        return new EntryFilter(sources, kind, account, from, to, after, last);
    }

    /** The conditions on {@code journal_entry}, each with {@code and} before it; their values go to the arguments. */
    String where(List<Object> arguments) {
        StringBuilder where = new StringBuilder();
        for (SourceKind source : SourceKind.values()) {
            UUID id = sources.get(source);
            if (id != null) {
                add(where, arguments, source.column() + " = ?", id);
            }
        }
        if (kind != null) {
            add(where, arguments, "kind = ?", kind.word());
        }
        if (account != null) {
            String lines = "exists (select from journal_line where entry_id = journal_entry.id and account = ?)";
            add(where, arguments, lines, account);
        }
        if (from != null) {
            add(where, arguments, "date >= ?", from);
        }
        if (to != null) {
            add(where, arguments, "date <= ?", to);
        }
        if (afterNumber > 0) {
            add(where, arguments, "number > ?", afterNumber);
        }
        if (upToNumber < Long.MAX_VALUE) {
            add(where, arguments, "number <= ?", upToNumber);
        }
        return where.toString();
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, Object value) {
        where.append(" and ").append(condition);
        arguments.add(value);
    }
}
