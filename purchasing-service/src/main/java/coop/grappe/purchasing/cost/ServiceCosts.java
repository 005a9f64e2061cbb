package coop.grappe.purchasing.cost;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.FeeBasis;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What services for groups cost, and what was charged for them. */
@ApplicationScoped
public class ServiceCosts implements PanacheRepositoryBase<ServiceCost, UUID> {

    private static final String FEES = """
            with charged as (
              select i.member_id, sum(coalesce(i.fee_amount, 0)) as fee,
                     sum(case when i.contract_id in (:atCost) then coalesce(i.fee_amount, 0) else 0 end) as at_cost,
                     sum(coalesce((select sum(cast(c->'amount'->>'amount' as numeric)) from jsonb_array_elements(i.charges) c
                                   where c->>'kind' = 'freight'), 0)) as freight
              from invoice i where i.campaign_id = :campaign and i.approved_at is not null group by i.member_id),
            returned as (
              select s->>'memberId' as member_id, sum(cast(s->'returned'->>'amount' as numeric)) as amount
              from fee_settlement f, jsonb_array_elements(f.shares) s where f.campaign_id = :campaign group by 1)
            select c.member_id, c.fee, c.at_cost, c.freight, coalesce(r.amount, 0)
            from charged c left join returned r using (member_id) order by c.member_id
            """;

    /** Has others that enter or settle in the same campaign wait until the transaction ends. */
    void hold(UUID campaignId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:campaign, 24))")
                .setParameter("campaign", campaignId.toString())
                .getSingleResult();
    }

    List<ServiceCost> page(UUID campaignId, PageRequest page) {
        return find("campaignId = ?1 and id > ?2 order by id", campaignId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    /** Everything that was entered for a campaign. */
    Money total(UUID campaignId) {
        return sum("select sum(c.amount.amount) from ServiceCost c where c.campaignId = ?1", campaignId);
    }

    private Money sum(String query, Object... arguments) {
        var sum = getEntityManager().createQuery(query, BigDecimal.class);
        for (int i = 0; i < arguments.length; i++) {
            sum.setParameter(i + 1, arguments[i]);
        }
        BigDecimal amount = sum.getSingleResult();
        return amount == null ? Money.zero(Money.CAD) : new Money(amount, Money.CAD);
    }

    /** @param contracts all of the campaign */
    Reckoning reckoning(UUID campaignId, List<Contract> contracts) {
        List<UUID> atCost = atCost(contracts);
        Money cost = sum(
                "select sum(c.amount.amount) from ServiceCost c where c.campaignId = ?1"
                        + " and (c.contractId is null or c.contractId in ?2)",
                campaignId,
                atCost);
        List<?> rows = getEntityManager()
                .createNativeQuery(FEES)
                .setParameter("campaign", campaignId)
                .setParameter("atCost", atCost.isEmpty() ? List.of(campaignId) : atCost)
                .getResultList();
        return new Reckoning(
                cost, rows.stream().map(row -> fees((Object[]) row)).toList());
    }

    /** The contracts that promise their fee at cost. */
    static List<UUID> atCost(List<Contract> contracts) {
        return contracts.stream()
                .filter(contract -> contract.terms().feeBasis() == FeeBasis.AT_COST)
                .map(Contract::id)
                .toList();
    }

    private static MemberFees fees(Object[] row) {
        return new MemberFees((String) row[0], money(row[1]), money(row[2]), money(row[3]), money(row[4]));
    }

    private static Money money(Object amount) {
        return new Money((BigDecimal) amount, Money.CAD);
    }

    /** How many orders of a campaign still await something: an answer, goods, an invoice or its approval. */
    long openOrders(UUID campaignId) {
        return getEntityManager()
                .createQuery(
                        "select count(*) from PurchaseOrder where campaignId = ?1 and placedAt is not null"
                                + " and state not in (REJECTED, CANCELLED, INVOICED, CLOSED)",
                        Long.class)
                .setParameter(1, campaignId)
                .getSingleResult();
    }
}
