package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What stands as received and not invoiced, per item of an order. It is read from the journal itself, on the accounts on which it was
 * entered, so an accrual is cleared to the cent whatever has changed in the chart or in the settings since.
 */
@ApplicationScoped
class Accruals {

    private final DataSource database;

    Accruals(DataSource database) {
        this.database = database;
    }

    /**
     * Clears what stands open, at most the wanted amount, into an entry.
     *
     * @param wanted positive for goods that are invoiced, negative for goods given back that are credited
     * @return what was cleared, of the same sign
     */
    Money clear(EntryLines entry, UUID orderId, UUID itemId, Money wanted) {
        Money left = wanted;
        for (Map.Entry<String, Money> open : open(orderId, itemId).entrySet()) {
            Money balance = open.getValue();
            if (left.isZero() || balance.isNegative() != left.isNegative()) {
                continue;
            }
            Money part = left.isNegative() == balance.compareTo(left) < 0 ? left : balance;
            entry.put(open.getKey(), PostingRole.GOODS_RECEIVED, itemId, part);
            left = left.minus(part);
        }
        return wanted.minus(left);
    }

    /**
     * Clears all that stands open into an entry.
     *
     * @return what was cleared; negative if goods were given back whose credit was awaited
     */
    Money clearAll(EntryLines entry, UUID orderId, UUID itemId) {
        Money cleared = Money.zero(Money.CAD);
        for (Map.Entry<String, Money> open : open(orderId, itemId).entrySet()) {
            entry.put(open.getKey(), PostingRole.GOODS_RECEIVED, itemId, open.getValue());
            cleared = cleared.plus(open.getValue());
        }
        return cleared;
    }

    /** Credits less debits, by account. */
    private Map<String, Money> open(UUID orderId, UUID itemId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select l.account, sum(l.credit) - sum(l.debit)"
                        + " from journal_entry e join journal_line l on l.entry_id = e.id"
                        + " where e.order_id = ? and l.item_id = ? and l.role = ? group by l.account"
                        + " having sum(l.credit) <> sum(l.debit)")) {
            select.setObject(1, orderId);
            select.setObject(2, itemId);
            select.setString(3, PostingRole.GOODS_RECEIVED.word());
            Map<String, Money> open = new TreeMap<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    open.put(row.getString(1), new Money(row.getBigDecimal(2), Money.CAD));
                }
            }
            return open;
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read", e);
        }
    }
}
