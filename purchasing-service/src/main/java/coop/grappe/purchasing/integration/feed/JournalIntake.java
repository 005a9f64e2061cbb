package coop.grappe.purchasing.integration.feed;

import coop.grappe.purchasing.accounting.PostedEntries;
import coop.grappe.purchasing.accounting.PostedEntries.Posted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Takes new journal entries into the feeds. A member's entries are numbered without gaps, and the counter stays locked until the entry is
 * committed: so what follows the last number that a feed has is whole.
 */
@ApplicationScoped
class JournalIntake {

    private static final String TYPE = "entries.posted.v1";
    private static final int MEMBERS = 50;
    private static final int ENTRIES = 200;

    private final DataSource database;
    private final PostedEntries entries;
    private final Audience audience;
    private final Arrivals arrivals;

    JournalIntake(DataSource database, PostedEntries entries, Audience audience, Arrivals arrivals) {
        this.database = database;
        this.entries = entries;
        this.audience = audience;
        this.arrivals = arrivals;
    }

    /** Takes some; only one at a time may. @return whether there were any */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take() {
        try (var connection = database.getConnection()) {
            Map<String, Long> behind = behind(connection);
            for (Map.Entry<String, Long> member : behind.entrySet()) {
                List<Posted> posted = entries.after(member.getKey(), member.getValue(), ENTRIES);
                posted.forEach(entry -> arrivals.add(
                        audience.of(entry.id(), TYPE, "journal/" + member.getKey(), entry.data(), entry.postedAt())));
                if (!posted.isEmpty()) {
                    note(
                            connection,
                            member.getKey(),
                            posted.get(posted.size() - 1).number());
                }
            }
            return !behind.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("The journals could not be read", e);
        }
    }

    /** The members whose journals go on after what their feeds have, each with the last number that its feed has. */
    private static Map<String, Long> behind(Connection connection) throws SQLException {
        Map<String, Long> behind = new TreeMap<>();
        try (var select = connection.prepareStatement(
                "select c.member_id, coalesce(f.last, 0) from journal_counter c left join feed_journal f using (member_id)"
                        + " where c.last > coalesce(f.last, 0) order by c.member_id limit ?")) {
            select.setInt(1, MEMBERS);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    behind.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return behind;
    }

    private static void note(Connection connection, String member, long number) throws SQLException {
        try (var upsert = connection.prepareStatement("insert into feed_journal (member_id, last) values (?, ?)"
                + " on conflict (member_id) do update set last = excluded.last")) {
            upsert.setString(1, member);
            upsert.setLong(2, number);
            upsert.executeUpdate();
        }
    }
}
