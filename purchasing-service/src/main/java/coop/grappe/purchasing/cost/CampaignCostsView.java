package coop.grappe.purchasing.cost;

import coop.grappe.platform.money.Money;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Cost and charge side by side, before taxes: the totals for everyone who takes part, each member's own part for it, and all parts for the organizer.
 *
 * @param contractsAtCost that promise their fee at cost
 * @param cost everything that services for the campaign cost
 * @param costOfFees of it, what counts against fees at cost
 * @param fees what the organizer charged on approved invoices
 * @param feesAtCost of them, under the contracts at cost
 * @param freight what suppliers charged for freight, passed on at cost
 * @param returned of the fees, by settlements
 * @param excess what is charged beyond the cost and not given back yet
 */
@Schema(name = "CampaignCosts", examples = """
                {"campaignId":"01890a5d-ac96-774b-bcce-b30209000002","contractsAtCost":["01890a5d-ac96-774b-bcce-b30209000001"],
                "cost":{"amount":"780.00","currency":"CAD"},"costOfFees":{"amount":"780.00","currency":"CAD"},"fees":{"amount":"900.00","currency":"CAD"},
                "feesAtCost":{"amount":"900.00","currency":"CAD"},"freight":{"amount":"120.00","currency":"CAD"},"returned":{"amount":"0.00","currency":"CAD"},
                "excess":{"amount":"120.00","currency":"CAD"},"members":[{"memberId":"CA-QC-NEQ:1100000002","fee":{"amount":"900.00","currency":"CAD"},
                "atCost":{"amount":"900.00","currency":"CAD"},"freight":{"amount":"120.00","currency":"CAD"},"returned":{"amount":"0.00","currency":"CAD"}}]}""")
record CampaignCostsView(
        UUID campaignId,
        List<UUID> contractsAtCost,
        Money cost,
        Money costOfFees,
        Money fees,
        Money feesAtCost,
        Money freight,
        Money returned,
        Money excess,
        List<MemberFees> members) {

    /** @param onlyMember whose part is shown; null for all */
    static CampaignCostsView of(
            UUID campaignId, List<UUID> atCost, Money cost, Reckoning reckoning, @Nullable String onlyMember) {
        return new CampaignCostsView(
                campaignId,
                atCost,
                cost,
                reckoning.cost(),
                sum(reckoning, MemberFees::fee),
                sum(reckoning, MemberFees::atCost),
                sum(reckoning, MemberFees::freight),
                sum(reckoning, MemberFees::returned),
                reckoning.excess(),
                reckoning.members().stream()
                        .filter(member ->
                                onlyMember == null || member.memberId().equals(onlyMember))
                        .toList());
    }

    private static Money sum(Reckoning reckoning, Function<MemberFees, Money> part) {
        return reckoning.members().stream().map(part).reduce(Money.zero(Money.CAD), Money::plus);
    }
}
