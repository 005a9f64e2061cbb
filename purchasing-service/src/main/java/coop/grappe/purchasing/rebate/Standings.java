package coop.grappe.purchasing.rebate;

import coop.grappe.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Where each member stands with each item of a contract: on order, kept, invoiced, credited, rebated, settled. */
@ApplicationScoped
public class Standings {

    private static final String SELECT = """
            with bought as (
              select l.item_id, o.member_id, max(l.unit) as unit, sum(l.quantity - l.given_back) as counted,
                     sum(l.received - l.damaged - l.returned) as kept
              from order_line l join purchase_order o on o.id = l.order_id
              where o.contract_id = :contract and l.place is not null group by l.item_id, o.member_id),
            charged as (
              select l.item_id, i.member_id, sum(l.quantity) as quantity, sum(l.amount_amount) as amount
              from invoice i join invoice_line l on l.invoice_id = i.id
              where i.contract_id = :contract and i.approved_at is not null group by l.item_id, i.member_id),
            credited as (
              select item_id, member_id, sum(quantity) as quantity, sum(amount_amount) as amount
              from credited_line where contract_id = :contract group by item_id, member_id),
            rebated as (
              select r.item_id, r.member_id, sum(r.net_amount) as amount,
                     sum(r.net_amount) filter (where s.rebate_id is not null) as settled
              from rebate r left join rebate_settlement s on s.rebate_id = r.id where r.contract_id = :contract group by r.item_id, r.member_id),
            named as (
              select member_id, max(member_name) as name from entitlement where contract_id = :contract group by member_id)
            select b.item_id, b.member_id, coalesce(n.name, b.member_id), b.unit, b.counted, b.kept,
                   coalesce(c.quantity, 0) - coalesce(d.quantity, 0), coalesce(c.amount, 0) - coalesce(d.amount, 0),
                   coalesce(r.amount, 0), coalesce(r.settled, 0)
            from bought b left join charged c using (item_id, member_id) left join credited d using (item_id, member_id)
            left join rebated r using (item_id, member_id)
            left join named n on n.member_id = b.member_id
            order by b.item_id, b.member_id
            """;

    private final EntityManager entities;

    Standings(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One member and one item. Amounts are before taxes.
     *
     * @param counted on order and not given back, delivered or not
     * @param kept arrived whole and not sent back
     * @param invoiced on approved invoices, less what was credited of it
     * @param charged for what is invoiced, less credits
     * @param rebated what the supplier owes back of it, or has paid back; negative if it may claim more
     * @param settled how much of that it has paid back
     */
    public record Standing(
            UUID itemId,
            String memberId,
            String memberName,
            String unit,
            BigDecimal counted,
            BigDecimal kept,
            BigDecimal invoiced,
            Money charged,
            Money rebated,
            Money settled) {

        /** What the supplier still owes back; negative if the member owes it. */
        public Money outstanding() {
            return rebated.minus(settled);
        }

        /** What the member has paid, or has to pay, once everything is settled. */
        public Money paid() {
            return charged.minus(rebated);
        }
    }

    /** In the order of the items, then of the members. */
    public List<Standing> of(UUID contractId) {
        List<?> rows = entities.createNativeQuery(SELECT)
                .setParameter("contract", contractId)
                .getResultList();
        return rows.stream().map(row -> standing((Object[]) row)).toList();
    }

    private static Standing standing(Object[] row) {
        return new Standing(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (BigDecimal) row[4],
                (BigDecimal) row[5],
                (BigDecimal) row[6],
                cad(row[7]),
                cad(row[8]),
                cad(row[9]));
    }

    private static Money cad(Object amount) {
        return new Money((BigDecimal) amount, Money.CAD);
    }
}
