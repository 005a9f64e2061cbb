package coop.grappe.purchasing.payable;

import coop.grappe.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What was open on a day, by the dates of the papers, as the books have it: approved invoices and credit notes that were issued by
 * then, less the payments, credits and refunds that are dated by then. What is settled before the paper's own day stands with the
 * credits until then.
 */
@ApplicationScoped
class OpenItems {

    private static final String OPEN = """
            with paid as (
              select invoice_id, sum(amount_amount) as amount from payment where paid_on <= ? group by invoice_id),
            used as (
              select credit_note_id, sum(amount_amount) as amount from payment
              where credit_note_id is not null and paid_on <= ? group by credit_note_id),
            refunded as (
              select credit_note_id, sum(amount_amount) as amount from credit_refund where paid_on <= ? group by credit_note_id)
            select %1$s as other, case when issued then due_on end as due_on, amount from (
              select %1$s, due_on, issued_on <= ? as issued,
                case when issued_on <= ? then total_amount else 0 end - coalesce(paid.amount, 0) as amount
              from invoice left join paid on paid.invoice_id = id
              where %2$s = ? and approved_at is not null) of_invoices
              where amount <> 0
            union all
            select %1$s, null, amount from (
              select %1$s, coalesce(used.amount, 0) + coalesce(refunded.amount, 0)
                - case when issued_on <= ? then total_amount else 0 end as amount
              from credit_note left join used on used.credit_note_id = id left join refunded on refunded.credit_note_id = id
              where %2$s = ? and approved_at is not null) of_credit_notes
              where amount <> 0
            """;
    private static final String PAYABLE = OPEN.formatted("supplier_id", "member_id");
    private static final String RECEIVABLE = OPEN.formatted("member_id", "supplier_id");

    private final DataSource database;

    OpenItems(DataSource database) {
        this.database = database;
    }

    /** What a member owed its suppliers. */
    List<OpenItem> payable(String memberId, LocalDate day) {
        return read(PAYABLE, memberId, day);
    }

    /** What a supplier was owed by members. */
    List<OpenItem> receivable(String supplierId, LocalDate day) {
        return read(RECEIVABLE, supplierId, day);
    }

    private List<OpenItem> read(String sql, String organization, LocalDate day) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            Object[] values = {day, day, day, day, day, organization, day, organization};
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<OpenItem> items = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    items.add(item(row));
                }
            }
            return items;
        } catch (SQLException e) {
            throw new IllegalStateException("What is owed could not be read", e);
        }
    }

    private static OpenItem item(ResultSet row) throws SQLException {
        return new OpenItem(
                row.getString("other"),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("amount"), Money.CAD));
    }
}
