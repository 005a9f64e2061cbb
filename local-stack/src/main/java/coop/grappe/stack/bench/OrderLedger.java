package coop.grappe.stack.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Goes through what the orders left behind: capacities, lost orders, journals. */
final class OrderLedger {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        String placed = "state not in ('draft', 'cancelled', 'rejected', 'awaiting-approval')";
        QUESTIONS.put("lines beyond their ceiling", "select count(*) from contract_line where ordered > ceiling");
        QUESTIONS.put("members beyond their entitlement", "select count(*) from entitlement where used > quantity");
        QUESTIONS.put(
                "lines whose volume is not that of their orders",
                "select count(*) from contract_line c left join (select l.line_id, sum(l.quantity) as quantity from order_line l"
                        + " join purchase_order o on o.id = l.order_id where o." + placed
                        + " group by l.line_id) s on s.line_id = c.id where c.ordered <> coalesce(s.quantity, 0)");
        QUESTIONS.put(
                "entitlements whose use is not that of their orders",
                "select count(*) from entitlement e full join (select l.line_id, o.member_id, sum(l.quantity) as quantity"
                        + " from order_line l join purchase_order o on o.id = l.order_id where o." + placed
                        + " group by l.line_id, o.member_id) s on s.line_id = e.line_id and s.member_id = e.member_id"
                        + " where coalesce(e.used, 0) <> coalesce(s.quantity, 0)");
        QUESTIONS.put(
                "members whose order numbers of a year have a gap",
                "select count(*) from order_number n where n.last <> (select count(*) from purchase_order o"
                        + " where o.member_id = n.member_id and o.number like 'BC-' || n.year || '-%')"
                        + " or n.last <> (select max(substring(o.number from '[0-9]+$')::int) from purchase_order o"
                        + " where o.member_id = n.member_id and o.number like 'BC-' || n.year || '-%')");
        QUESTIONS.put(
                "journal entries that do not balance",
                "select count(*) from (select entry_id from journal_line group by entry_id having sum(debit) <> sum(credit)) e");
        QUESTIONS.put(
                "journals with a gap in their numbers",
                "select count(*) from (select member_id from journal_entry group by member_id"
                        + " having max(number) <> count(*) or min(number) <> 1) j");
    }

    private static final String BOOKED = "select count(*) from (select order_id from journal_entry group by order_id"
            + " having count(receipt_id) > 0 and count(invoice_id) > 0 and count(payment_id) > 0) o";

    private final Databases databases;

    OrderLedger(Databases databases) {
        this.databases = databases;
    }

    /**
     * How much is wrong.
     *
     * @param acknowledged how many orders were answered with success
     * @param settled of how many of them receipt, invoice and payment were, too, so that they stand in the books
     */
    long violations(long acknowledged, long settled) throws SQLException {
        long wrong = Math.abs(
                databases.number("purchasing", "select count(*) from purchase_order where placed_at is not null")
                        - acknowledged);
        wrong += Math.abs(databases.number("purchasing", BOOKED) - settled);
        for (String question : QUESTIONS.values()) {
            wrong += databases.number("purchasing", question);
        }
        return wrong;
    }
}
