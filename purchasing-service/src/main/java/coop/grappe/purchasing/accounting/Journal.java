package coop.grappe.purchasing.accounting;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Ids;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Where entries are posted. The database itself refuses an entry that does not balance, that is dated in a closed period, and any
 * change of one; the number comes from a counter that stays locked until the entry is committed, so a rolled-back entry leaves no gap.
 */
@ApplicationScoped
class Journal {

    private static final String SOURCE_COLUMNS =
            Arrays.stream(SourceKind.values()).map(SourceKind::column).collect(Collectors.joining(", "));

    private final DataSource database;
    private final Bookshelf shelf;
    private final DatabaseClock clock;

    Journal(DataSource database, Bookshelf shelf, DatabaseClock clock) {
        this.database = database;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * Posts an entry in a member's books, on the day of its document or the first open one after it; numbers follow the order of
     * posting.
     *
     * @param lines told from the books once they are locked; none if there is nothing to enter
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<JournalEntry> post(String memberId, Draft draft, Function<Books, List<Line>> lines) {
        Books books = shelf.locked(memberId);
        List<Line> written = lines.apply(books);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try (var connection = database.getConnection()) {
            JournalEntry entry = new JournalEntry(
                    Ids.next(),
                    memberId,
                    nextNumber(connection, memberId),
                    books.entryDay(draft.documentDate()),
                    draft.documentDate(),
                    draft.kind(),
                    draft.description(),
                    draft.reference(),
                    draft.source(),
                    draft.reverses(),
                    draft.reason(),
                    draft.login(),
                    clock.now(),
                    written);
            insert(connection, entry);
            insertLines(connection, entry);
            return Optional.of(entry);
        } catch (SQLException e) {
            throw new IllegalStateException("The entry could not be posted", e);
        }
    }

    private static long nextNumber(Connection connection, String memberId) throws SQLException {
        try (var count = connection.prepareStatement(
                "update journal_counter set last = last + 1 where member_id = ? returning last")) {
            count.setString(1, memberId);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void insert(Connection connection, JournalEntry entry) throws SQLException {
        try (var insert = connection.prepareStatement("insert into journal_entry (id, member_id, number, date,"
                + " document_date, kind, description_fr, description_en, reference, reverses, reason, login, posted_at, "
                + SOURCE_COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                + ", ?".repeat(SourceKind.values().length) + ")")) {
            int i = 0;
            insert.setObject(++i, entry.id());
            insert.setString(++i, entry.memberId());
            insert.setLong(++i, entry.number());
            insert.setObject(++i, entry.date());
            insert.setObject(++i, entry.documentDate());
            insert.setString(++i, entry.kind().word());
            insert.setString(++i, entry.description().fr());
            insert.setString(++i, entry.description().en());
            insert.setString(++i, entry.reference());
            insert.setObject(++i, entry.reverses());
            insert.setString(++i, entry.reason());
            insert.setString(++i, entry.login());
            insert.setObject(++i, entry.postedAt().atOffset(ZoneOffset.UTC));
            for (SourceKind kind : SourceKind.values()) {
                insert.setObject(++i, entry.source().id(kind));
            }
            insert.executeUpdate();
        }
    }

    private static void insertLines(Connection connection, JournalEntry entry) throws SQLException {
        try (var insert = connection.prepareStatement("insert into journal_line (entry_id, position, account, debit,"
                + " credit, currency, role, item_id) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < entry.lines().size(); i++) {
                Line line = entry.lines().get(i);
                PostingRole role = line.role();
                insert.setObject(1, entry.id());
                insert.setInt(2, i);
                insert.setString(3, line.account());
                insert.setBigDecimal(4, line.debit().amount());
                insert.setBigDecimal(5, line.credit().amount());
                insert.setString(6, line.debit().currency().getCurrencyCode());
                insert.setString(7, role == null ? null : role.word());
                insert.setObject(8, line.itemId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Whether anything is entered on or before a day, or between two. */
    boolean hasEntries(String memberId, LocalDate from, LocalDate to) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select exists"
                        + " (select from journal_entry where member_id = ? and date between ? and ?)")) {
            select.setString(1, memberId);
            select.setObject(2, from);
            select.setObject(3, to);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read", e);
        }
    }
}
