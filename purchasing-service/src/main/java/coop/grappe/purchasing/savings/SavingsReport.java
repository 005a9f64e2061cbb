package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What buying together saved: the price that each member paid before, less what it paid now, on what it received and was invoiced for.
 * Before taxes. The totals are the sums over the members, to the cent.
 *
 * @param paid invoiced less rebates
 * @param saved baseline less paid
 * @param fee what the organizer charged
 * @param savedNet saved less fee
 * @param members the lines that the reader may see
 */
@Schema(examples = """
                {"campaignId":"01890a5d-ac96-774b-bcce-b30209000003","title":{"fr":"Éclairage","en":"Lighting"},
                "baseline":{"amount":"149.50","currency":"CAD"},"invoiced":{"amount":"115.00","currency":"CAD"},
                "rebates":{"amount":"20.12","currency":"CAD"},"paid":{"amount":"94.88","currency":"CAD"},"saved":{"amount":"54.62","currency":"CAD"},
                "fee":{"amount":"1.73","currency":"CAD"},"savedNet":{"amount":"52.89","currency":"CAD"},"memberCount":1,
                "members":[{"memberId":"CA-QC-NEQ:1100000002","name":"Coop des Érables","baseline":{"amount":"149.50","currency":"CAD"},"invoiced":{"amount":"115.00","currency":"CAD"},
                "rebates":{"amount":"20.12","currency":"CAD"},"paid":{"amount":"94.88","currency":"CAD"},"saved":{"amount":"54.62","currency":"CAD"},
                "fee":{"amount":"1.73","currency":"CAD"},
                "savedNet":{"amount":"52.89","currency":"CAD"},"items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},
                "quantity":{"value":"23","unit":"EA"},"receivedNotInvoiced":{"value":"0","unit":"EA"},
                "baseline":{"amount":"149.50","currency":"CAD"},"invoiced":{"amount":"115.00","currency":"CAD"},
                "rebates":{"amount":"20.12","currency":"CAD"},"paid":{"amount":"94.88","currency":"CAD"},"saved":{"amount":"54.62","currency":"CAD"}}]}]}""")
record SavingsReport(
        UUID campaignId,
        Text title,
        Money baseline,
        Money invoiced,
        Money rebates,
        Money paid,
        Money saved,
        Money fee,
        Money savedNet,
        int memberCount,
        List<MemberSavings> members) {

    /** One member. */
    record MemberSavings(
            String memberId,
            String name,
            Money baseline,
            Money invoiced,
            Money rebates,
            Money paid,
            Money saved,
            Money fee,
            Money savedNet,
            List<ItemSavings> items) {

        static MemberSavings of(String memberId, String name, Money fee, List<ItemSavings> items) {
            Money baseline = sum(items, ItemSavings::baseline);
            Money invoiced = sum(items, ItemSavings::invoiced);
            Money rebates = sum(items, ItemSavings::rebates);
            Money paid = invoiced.minus(rebates);
            Money saved = baseline.minus(paid);
            return new MemberSavings(
                    memberId, name, baseline, invoiced, rebates, paid, saved, fee, saved.minus(fee), items);
        }
    }

    /**
     * One item of a member.
     *
     * @param quantity received whole and invoiced
     * @param receivedNotInvoiced received whole, not invoiced and approved yet: not counted
     */
    record ItemSavings(
            UUID itemId,
            Text names,
            Quantity quantity,
            Quantity receivedNotInvoiced,
            Money baseline,
            Money invoiced,
            Money rebates,
            Money paid,
            Money saved) {}

    static SavingsReport of(UUID campaignId, Text title, List<MemberSavings> members) {
        Money saved = sum(members, MemberSavings::saved);
        Money fee = sum(members, MemberSavings::fee);
        return new SavingsReport(
                campaignId,
                title,
                sum(members, MemberSavings::baseline),
                sum(members, MemberSavings::invoiced),
                sum(members, MemberSavings::rebates),
                sum(members, MemberSavings::paid),
                saved,
                fee,
                saved.minus(fee),
                members.size(),
                members);
    }

    /** The same report with the lines of one member alone. */
    SavingsReport forMember(String memberId) {
        return new SavingsReport(
                campaignId,
                title,
                baseline,
                invoiced,
                rebates,
                paid,
                saved,
                fee,
                savedNet,
                memberCount,
                members.stream()
                        .filter(member -> member.memberId().equals(memberId))
                        .toList());
    }

    private static <T> Money sum(List<T> rows, Function<T, Money> amount) {
        return rows.stream().map(amount).reduce(Money.zero(Money.CAD), Money::plus);
    }
}
