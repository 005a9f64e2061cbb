package coop.grappe.purchasing.accounting;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import coop.grappe.purchasing.accounting.JournalEntry.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The journals of all members. The database itself refuses an entry that does not balance and any change of one; the number
 * comes from a counter that stays locked until the entry is committed, so a rolled-back entry leaves no gap.
 */
@ApplicationScoped
class Journal {

    private final DataSource database;

    Journal(DataSource database) {
        this.database = database;
    }

    /** Posts an entry in a member's books, on the day of its document; numbers follow the order of posting. */
    @Transactional(Transactional.TxType.MANDATORY)
    void post(
            String memberId,
            LocalDate day,
            String kind,
            Text description,
            Source source,
            List<Line> lines,
            Instant now) {
        try (var connection = database.getConnection()) {
            long number = nextNumber(connection, memberId);
            JournalEntry entry =
                    new JournalEntry(Ids.next(), memberId, number, day, kind, description, source, now, lines);
            insert(connection, entry);
        } catch (SQLException e) {
            throw new IllegalStateException("The entry could not be posted", e);
        }
    }

    /** The entries of a member after a number, in their order. */
    List<JournalEntry> after(String memberId, long number, int limit) {
        String sql = "select * from journal_entry e join journal_line l on l.entry_id = e.id where e.id in"
                + " (select id from journal_entry where member_id = ? and number > ? order by number limit ?)"
                + " order by e.number, l.position";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, memberId);
            select.setLong(2, number);
            select.setInt(3, limit);
            try (var row = select.executeQuery()) {
                return entries(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read", e);
        }
    }

    /** The entries of a member after one of that day and number, by day: books are read by date, the feed by number. */
    List<JournalEntry> byDayAfter(String memberId, LocalDate day, long number, int limit) {
        String sql = "select * from journal_entry e join journal_line l on l.entry_id = e.id where e.id in"
                + " (select id from journal_entry where member_id = ? and (date, number) > (?, ?)"
                + " order by date, number limit ?) order by e.date, e.number, l.position";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, memberId);
            select.setObject(2, day);
            select.setLong(3, number);
            select.setInt(4, limit);
            try (var row = select.executeQuery()) {
                return entries(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read", e);
        }
    }

    private static long nextNumber(Connection connection, String memberId) throws SQLException {
        try (var count = connection.prepareStatement("insert into journal_counter (member_id, last) values (?, 1)"
                + " on conflict (member_id) do update set last = journal_counter.last + 1 returning last")) {
            count.setString(1, memberId);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void insert(Connection connection, JournalEntry entry) throws SQLException {
        try (var insert = connection.prepareStatement("insert into journal_entry (id, member_id, number, date, kind,"
                + " description_fr, description_en, contract_id, order_id, invoice_id, rebate_id, posted_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, entry.id());
            insert.setString(2, entry.memberId());
            insert.setLong(3, entry.number());
            insert.setObject(4, entry.date());
            insert.setString(5, entry.kind());
            insert.setString(6, entry.description().fr());
            insert.setString(7, entry.description().en());
            insert.setObject(8, entry.source().contractId());
            insert.setObject(9, entry.source().orderId());
            insert.setObject(10, entry.source().invoiceId());
            insert.setObject(11, entry.source().rebateId());
            insert.setObject(12, entry.postedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement(
                "insert into journal_line (entry_id, position, account, debit, credit, currency) values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < entry.lines().size(); i++) {
                Line line = entry.lines().get(i);
                insert.setObject(1, entry.id());
                insert.setInt(2, i);
                insert.setString(3, line.account());
                insert.setBigDecimal(4, line.debit().amount());
                insert.setBigDecimal(5, line.credit().amount());
                insert.setString(6, line.debit().currency().getCurrencyCode());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<JournalEntry> entries(ResultSet row) throws SQLException {
        Map<UUID, List<Line>> lines = new LinkedHashMap<>();
        Map<UUID, JournalHead> heads = new LinkedHashMap<>();
        while (row.next()) {
            JournalHead head = JournalHead.of(row);
            heads.putIfAbsent(head.id(), head);
            lines.computeIfAbsent(head.id(), id -> new ArrayList<>()).add(line(row));
        }
        return heads.values().stream()
                .map(head -> head.with(lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Line(
                row.getString("account"),
                Money.of(row.getString("debit"), currency),
                Money.of(row.getString("credit"), currency));
    }

    private record JournalHead(
            UUID id,
            String memberId,
            long number,
            LocalDate date,
            String kind,
            Text description,
            Source source,
            Instant postedAt) {

        static JournalHead of(ResultSet row) throws SQLException {
            return new JournalHead(
                    row.getObject("id", UUID.class),
                    row.getString("member_id"),
                    row.getLong("number"),
                    row.getObject("date", LocalDate.class),
                    row.getString("kind"),
                    new Text(row.getString("description_fr"), row.getString("description_en")),
                    new Source(
                            row.getObject("contract_id", UUID.class),
                            row.getObject("order_id", UUID.class),
                            row.getObject("invoice_id", UUID.class),
                            row.getObject("rebate_id", UUID.class)),
                    row.getObject("posted_at", OffsetDateTime.class).toInstant());
        }

        JournalEntry with(List<Line> lines) {
            return new JournalEntry(id, memberId, number, date, kind, description, source, postedAt, lines);
        }
    }
}
