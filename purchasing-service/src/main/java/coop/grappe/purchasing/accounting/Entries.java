package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The entries of all members, to be read. */
@ApplicationScoped
class Entries {

    private static final String LINES_OF = "select * from journal_entry e join journal_line l on l.entry_id = e.id"
            + " where e.id in (select id from journal_entry where ";

    private final DataSource database;

    Entries(DataSource database) {
        this.database = database;
    }

    /** The entries of a member after a number, in their order. */
    List<JournalEntry> after(String memberId, long number, int limit) {
        return page(memberId, EntryFilter.ALL, number, limit);
    }

    /** Those after a number that a filter lets through, in their order. */
    List<JournalEntry> page(String memberId, EntryFilter filter, long number, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(memberId, number));
        String where = "member_id = ? and number > ?" + filter.where(arguments);
        arguments.add(limit);
        return select(LINES_OF + where + " order by number limit ?) order by e.number, l.position", arguments);
    }

    /** Those after one of that day and number that a filter lets through, by day: books are read by date, the feed by number. */
    List<JournalEntry> byDay(String memberId, EntryFilter filter, LocalDate day, long number, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(memberId, day, number));
        String where = "member_id = ? and (date, number) > (?, ?)" + filter.where(arguments);
        arguments.add(limit);
        return select(
                LINES_OF + where + " order by date, number limit ?) order by e.date, e.number, l.position", arguments);
    }

    Optional<JournalEntry> find(String memberId, UUID id) {
        return select(LINES_OF + "member_id = ? and id = ?) order by l.position", List.of(memberId, id)).stream()
                .findFirst();
    }

    /** The entry that undoes another. */
    Optional<UUID> reversalOf(UUID id) {
        return select(LINES_OF + "reverses = ?) order by l.position", List.of(id)).stream()
                .map(JournalEntry::id)
                .findFirst();
    }

    private List<JournalEntry> select(String sql, List<Object> arguments) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(select, arguments);
            try (var row = select.executeQuery()) {
                return entries(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read", e);
        }
    }

    private static void bind(PreparedStatement statement, List<Object> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
    }

    private static List<JournalEntry> entries(ResultSet row) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        UUID current = null;
        List<Line> lines = new ArrayList<>();
        Map<UUID, List<Line>> linesOf = new LinkedHashMap<>();
        Map<UUID, Head> heads = new LinkedHashMap<>();
        while (row.next()) {
            UUID id = row.getObject("id", UUID.class);
            if (!id.equals(current)) {
                current = id;
                lines = new ArrayList<>();
                linesOf.put(id, lines);
                heads.put(id, Head.of(row));
            }
            lines.add(line(row));
        }
        heads.forEach((id, head) -> entries.add(head.with(Objects.requireNonNull(linesOf.get(id)))));
        return entries;
    }

    private static Line line(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        String role = row.getString("role");
        return new Line(
                row.getString("account"),
                Money.of(row.getString("debit"), currency),
                Money.of(row.getString("credit"), currency),
                role == null ? null : PostingRole.of(role),
                row.getObject("item_id", UUID.class));
    }

    private interface Head {

        JournalEntry with(List<Line> lines);

        static Head of(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            String member = row.getString("member_id");
            long number = row.getLong("number");
            LocalDate date = row.getObject("date", LocalDate.class);
            LocalDate documentDate = Objects.requireNonNullElse(row.getObject("document_date", LocalDate.class), date);
            EntryKind kind = EntryKind.of(row.getString("kind"));
            Text description = new Text(row.getString("description_fr"), row.getString("description_en"));
            String reference = row.getString("reference");
            Source source = source(row);
            UUID reverses = uuid(row, "reverses");
            String reason = row.getString("reason");
            String login = row.getString("login");
            OffsetDateTime posted = row.getObject("posted_at", OffsetDateTime.class);
            return lines -> new JournalEntry(
                    id,
                    member,
                    number,
                    date,
                    documentDate,
                    kind,
                    description,
                    reference,
                    source,
                    reverses,
                    reason,
                    login,
                    posted.toInstant(),
                    lines);
        }
    }

    private static Source source(ResultSet row) throws SQLException {
        Source source = Source.NONE;
        for (SourceKind kind : SourceKind.values()) {
            source = source.and(kind, uuid(row, kind.column()));
        }
        return source;
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
