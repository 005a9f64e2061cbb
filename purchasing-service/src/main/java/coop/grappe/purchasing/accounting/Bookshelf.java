package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.AccountingSettings.LandedCosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * All members' books. The counter of a member's journal is locked before its books are read for a change or for an entry, so that a
 * chart, a closing and an entry never pass each other.
 */
@ApplicationScoped
class Bookshelf {

    private final DataSource database;

    Bookshelf(DataSource database) {
        this.database = database;
    }

    /** A member's books as they stand; those that every co-op begins with if it has none yet. */
    Books of(String memberId) {
        return inDatabase(connection -> read(connection, memberId).orElseGet(() -> Books.unopened(memberId)));
    }

    /** Opens them if they are not open yet, and holds them until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Books locked(String memberId) {
        return inDatabase(connection -> {
            lock(connection, memberId);
            Optional<Books> present = read(connection, memberId);
            return present.isPresent() ? present.get() : open(connection, memberId);
        });
    }

    /** Writes books back whose chart, settings or periods have changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void save(Books books) {
        inDatabase(connection -> {
            try (var update = connection.prepareStatement("update books set fiscal_year_start = ?, accrual = ?,"
                    + " landed_costs = ?, siren = ?, closed_through = ?, year_closed_through = ?, version = version + 1"
                    + " where member_id = ?")) {
                update.setInt(1, books.settings().fiscalYearStart());
                update.setBoolean(2, books.settings().accrual());
                update.setString(3, books.settings().landedCosts().word());
                update.setString(4, books.settings().siren());
                update.setObject(5, books.closedThrough());
                update.setObject(6, books.yearClosedThrough());
                update.setString(7, books.memberId());
                return update.executeUpdate();
            }
        });
    }

    /** Replaces accounts and rules, both at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replaceChart(Books books) {
        inDatabase(connection -> {
            delete(connection, "delete from posting_rule where member_id = ?", books.memberId());
            try (var vanished =
                    connection.prepareStatement("delete from account where member_id = ? and not (code = any (?))")) {
                vanished.setString(1, books.memberId());
                vanished.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                books.chart().all().stream().map(Account::code).toArray()));
                vanished.executeUpdate();
            }
            writeChart(connection, books);
            return true;
        });
        save(books);
    }

    /** The accounts that entries name. */
    List<String> accountsInUse(String memberId) {
        return inDatabase(connection -> {
            try (var select = connection.prepareStatement("select distinct l.account from journal_entry e"
                    + " join journal_line l on l.entry_id = e.id where e.member_id = ? order by l.account")) {
                select.setString(1, memberId);
                List<String> codes = new ArrayList<>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        codes.add(row.getString(1));
                    }
                }
                return codes;
            }
        });
    }

    private static void lock(Connection connection, String memberId) throws SQLException {
        try (var lock = connection.prepareStatement("insert into journal_counter (member_id, last) values (?, 0)"
                + " on conflict (member_id) do update set last = journal_counter.last")) {
            lock.setString(1, memberId);
            lock.executeUpdate();
        }
    }

    private static Books open(Connection connection, String memberId) throws SQLException {
        Books books = Books.unopened(memberId);
        try (var insert = connection.prepareStatement("insert into books (member_id, fiscal_year_start, accrual,"
                + " landed_costs, version) values (?, ?, ?, ?, 0)")) {
            insert.setString(1, memberId);
            insert.setInt(2, books.settings().fiscalYearStart());
            insert.setBoolean(3, books.settings().accrual());
            insert.setString(4, books.settings().landedCosts().word());
            insert.executeUpdate();
        }
        writeChart(connection, books);
        return books;
    }

    private static void writeChart(Connection connection, Books books) throws SQLException {
        try (var insert = connection.prepareStatement("insert into account (member_id, code, type, names_fr, names_en,"
                + " parent, gifi) values (?, ?, ?, ?, ?, ?, ?) on conflict (member_id, code) do update set"
                + " type = excluded.type, names_fr = excluded.names_fr, names_en = excluded.names_en,"
                + " parent = excluded.parent, gifi = excluded.gifi")) {
            for (Account account : books.chart().all()) {
                insert.setString(1, books.memberId());
                insert.setString(2, account.code());
                insert.setString(3, account.type().word());
                insert.setString(4, account.names().fr());
                insert.setString(5, account.names().en());
                insert.setString(6, account.parent());
                insert.setString(7, account.gifi());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement(
                "insert into posting_rule (member_id, role, key, account) values (?, ?, ?, ?)")) {
            for (PostingRule rule : books.chart().rules()) {
                insert.setString(1, books.memberId());
                insert.setString(2, rule.role().word());
                insert.setString(3, rule.key());
                insert.setString(4, rule.account());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Optional<Books> read(Connection connection, String memberId) throws SQLException {
        try (var select = connection.prepareStatement("select * from books where member_id = ?")) {
            select.setString(1, memberId);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                AccountingSettings settings = new AccountingSettings(
                        row.getInt("fiscal_year_start"),
                        row.getBoolean("accrual"),
                        LandedCosts.of(row.getString("landed_costs")),
                        row.getString("siren"));
                return Optional.of(new Books(
                        memberId,
                        settings,
                        new ChartOfAccounts(accounts(connection, memberId), rules(connection, memberId)),
                        day(row, "closed_through"),
                        day(row, "year_closed_through"),
                        row.getLong("version")));
            }
        }
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<Account> accounts(Connection connection, String memberId) throws SQLException {
        try (var select = connection.prepareStatement("select * from account where member_id = ?")) {
            select.setString(1, memberId);
            List<Account> accounts = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    accounts.add(new Account(
                            row.getString("code"),
                            AccountType.of(row.getString("type")),
                            new Text(row.getString("names_fr"), row.getString("names_en")),
                            row.getString("parent"),
                            row.getString("gifi")));
                }
            }
            return accounts;
        }
    }

    private static List<PostingRule> rules(Connection connection, String memberId) throws SQLException {
        try (var select = connection.prepareStatement("select * from posting_rule where member_id = ?")) {
            select.setString(1, memberId);
            List<PostingRule> rules = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rules.add(new PostingRule(
                            PostingRole.of(row.getString("role")), row.getString("key"), row.getString("account")));
                }
            }
            return rules;
        }
    }

    private static void delete(Connection connection, String sql, String memberId) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setString(1, memberId);
            delete.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T inDatabase(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The books could not be read or written", e);
        }
    }
}
