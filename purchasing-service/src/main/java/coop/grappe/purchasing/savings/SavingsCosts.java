package coop.grappe.purchasing.savings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.savings.Facts.Costs;
import coop.grappe.purchasing.tax.Recovery;
import coop.grappe.purchasing.tax.TaxLine;
import coop.grappe.purchasing.tax.TaxProfile;
import coop.grappe.purchasing.tax.TaxProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what members of a campaign pay beside prices: fees, freight, taxes that they do not recover, transfers among them. */
@ApplicationScoped
class SavingsCosts {

    private static final TypeReference<List<TaxLine>> TAXES = new TypeReference<>() {};

    private static final String FEES = """
            select member_id, sum(fee_amount) as fee from invoice
            where campaign_id = ? and approved_at is not null group by member_id""";

    /** Rebates' taxes count with the rebates: where a credit note for an invoice states them again, they are taken out of it. */
    private static final String TAXES_PAID = """
            select member_id, issued_on, taxes::text as taxes, 1 as sign from invoice
            where campaign_id = ? and approved_at is not null
            union all
            select r.member_id, i.issued_on, r.taxes::text, -1 from rebate r join invoice i on i.id = r.invoice_id
            where r.campaign_id = ?
            union all
            select n.member_id, i.issued_on, n.taxes::text, -1 from credit_note n join invoice i on i.id = n.invoice_id
            where n.campaign_id = ? and n.approved_at is not null
            union all
            select n.member_id, i.issued_on, r.taxes::text, 1
            from credit_note n join credit_note_line l on l.credit_note_id = n.id
            join rebate r on r.id = l.rebate_id join invoice i on i.id = r.invoice_id
            where n.campaign_id = ? and n.approved_at is not null and n.invoice_id is not null""";

    private static final String LANDED = """
            select i.member_id, sum((charge->'amount'->>'amount')::numeric) as landed
            from invoice i cross join lateral jsonb_array_elements(i.charges) charge
            where i.campaign_id = ? and i.approved_at is not null group by i.member_id""";

    private static final String TRANSFERS = """
            select s->>'memberId' as member_id, (s->'transfer'->>'amount')::numeric as transfer
            from gain_sharing g cross join lateral jsonb_array_elements(g.shares) s where g.campaign_id = ?""";

    private final TaxProfiles profiles;
    private final ObjectMapper json;

    SavingsCosts(TaxProfiles profiles, ObjectMapper json) {
        this.profiles = profiles;
        this.json = json;
    }

    private record OnDay(String memberId, LocalDate day) {}

    Map<String, Costs> of(Connection connection, UUID campaignId) throws SQLException {
        Money none = Money.zero(Money.CAD);
        Map<String, Costs> costs = new HashMap<>();
        SavingsLedger.each(
                connection,
                FEES,
                campaignId,
                row -> costs.merge(
                        row.getString("member_id"),
                        new Costs(SavingsLedger.cad(row, "fee"), none, none, none),
                        Costs::plus));
        SavingsLedger.each(
                connection,
                LANDED,
                campaignId,
                row -> costs.merge(
                        row.getString("member_id"),
                        new Costs(none, SavingsLedger.cad(row, "landed"), none, none),
                        Costs::plus));
        SavingsLedger.each(
                connection,
                TRANSFERS,
                campaignId,
                row -> costs.merge(
                        row.getString("member_id"),
                        new Costs(none, none, none, SavingsLedger.cad(row, "transfer")),
                        Costs::plus));
        Map<OnDay, TaxProfile> known = new HashMap<>();
        SavingsLedger.each(connection, TAXES_PAID, campaignId, row -> {
            OnDay at = new OnDay(row.getString("member_id"), row.getObject("issued_on", LocalDate.class));
            TaxProfile profile = known.computeIfAbsent(at, key -> profiles.of(key.memberId(), key.day()));
            costs.merge(at.memberId(), new Costs(none, none, kept(row, profile, at.day()), none), Costs::plus);
        });
        return costs;
    }

    /** What stays with the member of the taxes of one paper. */
    private Money kept(ResultSet row, TaxProfile profile, LocalDate day) throws SQLException {
        try {
            Money cost = profile.recoverable(json.readValue(row.getString("taxes"), TAXES), day).stream()
                    .map(Recovery::cost)
                    .reduce(Money.zero(Money.CAD), Money::plus);
            return row.getInt("sign") < 0 ? cost.negated() : cost;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Taxes that cannot be read", e);
        }
    }
}
