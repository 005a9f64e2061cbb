package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What buying together saved: the price that each member paid before, less what it paid now, on what it received and was invoiced for.
 * Before taxes, and on needs with a credible price alone ({@link Credibility}). The totals are the sums over the members, to the
 * cent.
 *
 * @param invoiced on approved invoices
 * @param credits credit notes, rebates apart
 * @param paid invoiced less credits and rebates
 * @param saved baseline less paid: what is realised
 * @param projected what the award promised
 * @param contracted what the contracts give today, if everyone orders all that it may
 * @param fee what the organizer charged
 * @param landed freight and fees on invoices, as if what was paid before had been delivered free
 * @param savedNet saved less fee and landed
 * @param taxes that the members paid on all that they bought and do not recover: beside the savings, which compare prices before taxes
 * @param uncounted needs without a credible price, which count nowhere above
 * @param items over all members
 * @param members the lines that the reader may see
 */
@Schema(examples = """
                {"campaignId":"01890a5d-ac96-774b-bcce-b30209000003","title":{"fr":"Éclairage","en":"Lighting"},
                "baseline":{"amount":"149.50","currency":"CAD"},"invoiced":{"amount":"115.00","currency":"CAD"},"credits":{"amount":"0.00","currency":"CAD"},
                "rebates":{"amount":"20.12","currency":"CAD"},"paid":{"amount":"94.88","currency":"CAD"},"saved":{"amount":"54.62","currency":"CAD"},
                "projected":{"baseline":{"amount":"234.00","currency":"CAD"},"cost":{"amount":"148.50","currency":"CAD"},"saved":{"amount":"85.50","currency":"CAD"}},
                "contracted":{"baseline":{"amount":"234.00","currency":"CAD"},"cost":{"amount":"148.50","currency":"CAD"},"saved":{"amount":"85.50","currency":"CAD"}},
                "fee":{"amount":"1.73","currency":"CAD"},"landed":{"amount":"0.00","currency":"CAD"},"savedNet":{"amount":"52.89","currency":"CAD"},
                "taxes":{"amount":"14.21","currency":"CAD"},
                "uncounted":{"needs":1,"worth":{"amount":"620.00","currency":"CAD"},"paid":{"amount":"0.00","currency":"CAD"}},
                "memberCount":1,
                "items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},
                "quantity":{"value":"23","unit":"EA"},"baseline":{"amount":"149.50","currency":"CAD"},"paid":{"amount":"94.88","currency":"CAD"},
                "saved":{"amount":"54.62","currency":"CAD"},
                "projected":{"baseline":{"amount":"234.00","currency":"CAD"},"cost":{"amount":"148.50","currency":"CAD"},"saved":{"amount":"85.50","currency":"CAD"}},
                "contracted":{"baseline":{"amount":"234.00","currency":"CAD"},"cost":{"amount":"148.50","currency":"CAD"},"saved":{"amount":"85.50","currency":"CAD"}}}],
                "members":[{"memberId":"CA-QC-NEQ:1100000002","name":"Coop des Érables",
                "baseline":{"amount":"149.50","currency":"CAD"},"invoiced":{"amount":"115.00","currency":"CAD"},"credits":{"amount":"0.00","currency":"CAD"},
                "rebates":{"amount":"20.12","currency":"CAD"},"paid":{"amount":"94.88","currency":"CAD"},"saved":{"amount":"54.62","currency":"CAD"},
                "projected":{"baseline":{"amount":"234.00","currency":"CAD"},"cost":{"amount":"148.50","currency":"CAD"},"saved":{"amount":"85.50","currency":"CAD"}},
                "contracted":{"baseline":{"amount":"234.00","currency":"CAD"},"cost":{"amount":"148.50","currency":"CAD"},"saved":{"amount":"85.50","currency":"CAD"}},
                "fee":{"amount":"1.73","currency":"CAD"},"landed":{"amount":"0.00","currency":"CAD"},"savedNet":{"amount":"52.89","currency":"CAD"},
                "taxes":{"amount":"14.21","currency":"CAD"},"transfer":{"amount":"0.00","currency":"CAD"},
                "uncounted":{"needs":1,"worth":{"amount":"620.00","currency":"CAD"},"paid":{"amount":"0.00","currency":"CAD"}},
                "uncountedNeeds":[{"needId":"01890a5d-ac96-774b-bcce-b30209000021","itemId":"01890a5d-ac96-774b-bcce-b30209000005",
                "names":{"fr":"Peinture","en":"Paint"},"quantity":{"value":"20","unit":"LTR"},"baselineUnitPrice":{"amount":"31.00","currency":"CAD"},
                "baselineSource":"estimate","worth":{"amount":"620.00","currency":"CAD"},"reason":"estimate"}],
                "items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},
                "quantity":{"value":"23","unit":"EA"},"receivedNotInvoiced":{"value":"0","unit":"EA"},
                "baseline":{"amount":"149.50","currency":"CAD"},"invoiced":{"amount":"115.00","currency":"CAD"},"credits":{"amount":"0.00","currency":"CAD"},
                "rebates":{"amount":"20.12","currency":"CAD"},"paid":{"amount":"94.88","currency":"CAD"},"saved":{"amount":"54.62","currency":"CAD"},
                "projected":{"baseline":{"amount":"234.00","currency":"CAD"},"cost":{"amount":"148.50","currency":"CAD"},"saved":{"amount":"85.50","currency":"CAD"}},
                "contracted":{"baseline":{"amount":"234.00","currency":"CAD"},"cost":{"amount":"148.50","currency":"CAD"},"saved":{"amount":"85.50","currency":"CAD"}},
                "paidUncounted":{"amount":"0.00","currency":"CAD"}}]}]}""")
record SavingsReport(
        UUID campaignId,
        Text title,
        Money baseline,
        Money invoiced,
        Money credits,
        Money rebates,
        Money paid,
        Money saved,
        Stage projected,
        Stage contracted,
        Money fee,
        Money landed,
        Money savedNet,
        Money taxes,
        Uncounted.Total uncounted,
        int memberCount,
        List<ItemTotal> items,
        List<MemberSavings> members) {

    /** One item, over all members. */
    @Schema(name = "SavingsOfItem")
    record ItemTotal(
            UUID itemId,
            Text names,
            Quantity quantity,
            Money baseline,
            Money paid,
            Money saved,
            Stage projected,
            Stage contracted) {

        static ItemTotal of(ItemSavings item) {
            return new ItemTotal(
                    item.itemId(),
                    item.names(),
                    item.quantity(),
                    item.baseline(),
                    item.paid(),
                    item.saved(),
                    item.projected(),
                    item.contracted());
        }

        ItemTotal plus(ItemTotal other) {
            return new ItemTotal(
                    itemId,
                    names,
                    quantity.plus(other.quantity),
                    baseline.plus(other.baseline),
                    paid.plus(other.paid),
                    saved.plus(other.saved),
                    projected.plus(other.projected),
                    contracted.plus(other.contracted));
        }
    }

    /**
     * One member.
     *
     * @param transfer what it owes the others by the sharing of the gain; negative if they owe it. Not part of what is saved: the
     *     transfers of all add up to nothing
     */
    record MemberSavings(
            String memberId,
            String name,
            Money baseline,
            Money invoiced,
            Money credits,
            Money rebates,
            Money paid,
            Money saved,
            Stage projected,
            Stage contracted,
            Money fee,
            Money landed,
            Money savedNet,
            Money taxes,
            Money transfer,
            Uncounted.Total uncounted,
            List<Uncounted> uncountedNeeds,
            List<ItemSavings> items) {

        static MemberSavings of(
                String memberId, String name, Facts.Costs costs, List<ItemSavings> items, List<Uncounted> uncounted) {
            Money saved = sum(items, ItemSavings::saved);
            return new MemberSavings(
                    memberId,
                    name,
                    sum(items, ItemSavings::baseline),
                    sum(items, ItemSavings::invoiced),
                    sum(items, ItemSavings::credits),
                    sum(items, ItemSavings::rebates),
                    sum(items, ItemSavings::paid),
                    saved,
                    Stage.sum(items, ItemSavings::projected),
                    Stage.sum(items, ItemSavings::contracted),
                    costs.fee(),
                    costs.landed(),
                    saved.minus(costs.fee()).minus(costs.landed()),
                    costs.taxes(),
                    costs.transfer(),
                    new Uncounted.Total(
                            uncounted.size(), sum(uncounted, Uncounted::worth), sum(items, ItemSavings::paidUncounted)),
                    uncounted,
                    items);
        }
    }

    /**
     * One item of a member.
     *
     * @param quantity received whole and invoiced, as far as it counts
     * @param receivedNotInvoiced received whole, not invoiced and approved yet: not counted
     * @param paidUncounted paid for what has no credible price
     */
    record ItemSavings(
            UUID itemId,
            Text names,
            Quantity quantity,
            Quantity receivedNotInvoiced,
            Money baseline,
            Money invoiced,
            Money credits,
            Money rebates,
            Money paid,
            Money saved,
            Stage projected,
            Stage contracted,
            Money paidUncounted) {}

    static SavingsReport of(UUID campaignId, Text title, List<MemberSavings> members) {
        return new SavingsReport(
                campaignId,
                title,
                sum(members, MemberSavings::baseline),
                sum(members, MemberSavings::invoiced),
                sum(members, MemberSavings::credits),
                sum(members, MemberSavings::rebates),
                sum(members, MemberSavings::paid),
                sum(members, MemberSavings::saved),
                Stage.sum(members, MemberSavings::projected),
                Stage.sum(members, MemberSavings::contracted),
                sum(members, MemberSavings::fee),
                sum(members, MemberSavings::landed),
                sum(members, MemberSavings::savedNet),
                sum(members, MemberSavings::taxes),
                members.stream()
                        .map(MemberSavings::uncounted)
                        .reduce(
                                new Uncounted.Total(0, Money.zero(Money.CAD), Money.zero(Money.CAD)),
                                Uncounted.Total::plus),
                members.size(),
                items(members),
                members);
    }

    private static List<ItemTotal> items(List<MemberSavings> members) {
        Map<UUID, ItemTotal> totals = new TreeMap<>();
        members.stream()
                .flatMap(member -> member.items().stream())
                .map(ItemTotal::of)
                .forEach(item -> totals.merge(item.itemId(), item, ItemTotal::plus));
        return List.copyOf(totals.values());
    }

    /** The same report with the lines of one member alone. */
    SavingsReport forMember(String memberId) {
        return new SavingsReport(
                campaignId,
                title,
                baseline,
                invoiced,
                credits,
                rebates,
                paid,
                saved,
                projected,
                contracted,
                fee,
                landed,
                savedNet,
                taxes,
                uncounted,
                memberCount,
                items,
                members.stream()
                        .filter(member -> member.memberId().equals(memberId))
                        .toList());
    }

    private static <T> Money sum(List<T> rows, Function<T, Money> amount) {
        return rows.stream().map(amount).reduce(Money.zero(Money.CAD), Money::plus);
    }
}
