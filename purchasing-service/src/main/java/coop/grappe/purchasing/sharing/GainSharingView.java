package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign's gain is shared. Everyone who takes part reads the rule and the totals, a member its own share, the organizer all shares. Amounts are
 * before taxes.
 *
 * @param state {@code preview} while orders are open, on what is on order at today’s prices; {@code final} once it was shared, on what was received
 * @param explanation what the rule does
 * @param alone what all would have paid, each alone
 * @param gain {@code alone} less {@code paid}
 * @param stability whether some subgroup would be better off alone, over all items; its members are named for the organizer only
 * @param digest SHA-256 of the final sharing
 */
@Schema(name = "GainSharing", examples = """
                {"campaignId":"01890a5d-ac96-774b-bcce-b30209000003","state":"final","rule":"shapley",
                "explanation":{"fr":"Valeur de Shapley : chaque membre gagne ce qu’il apporte au groupe.","en":"Shapley value: every member gains what it brings to the group."},
                "alone":{"amount":"790.00","currency":"CAD"},"paid":{"amount":"720.00","currency":"CAD"},"gain":{"amount":"70.00","currency":"CAD"},
                "members":3,"stability":{"verdict":"stable","coalition":[]},
                "shares":[{"memberId":"CA-QC-NEQ:1100000002","memberName":"Coop des Érables","alone":{"amount":"150.00","currency":"CAD"},
                "gain":{"amount":"15.00","currency":"CAD"},"cost":{"amount":"135.00","currency":"CAD"},"paid":{"amount":"120.00","currency":"CAD"},
                "transfer":{"amount":"15.00","currency":"CAD"},"explanation":{
                "fr":"Seule, votre coopérative aurait payé 150,00 $ ; ensemble, elle porte 135,00 $ : sa part du gain est de 15,00 $.",
                "en":"Alone your co-op would have paid $150.00; together it bears $135.00: its share of the gain is $15.00."},
                "items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","contractId":"01890a5d-ac96-774b-bcce-b30209000001",
                "quantity":{"value":"30","unit":"EA"},"alone":{"amount":"150.00","currency":"CAD"},"gain":{"amount":"15.00","currency":"CAD"},
                "cost":{"amount":"135.00","currency":"CAD"},"paid":{"amount":"120.00","currency":"CAD"}}]}],
                "items":[{"contractId":"01890a5d-ac96-774b-bcce-b30209000001","itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "names":{"fr":"Ampoule DEL","en":"LED bulb"},"quantity":{"value":"180","unit":"EA"},"alone":{"amount":"790.00","currency":"CAD"},
                "paid":{"amount":"720.00","currency":"CAD"},"stability":{"verdict":"stable","coalition":[]}}],
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","sharedAt":"2030-06-30T14:00:00Z"}""")
record GainSharingView(
        UUID campaignId,
        String state,
        GainRule rule,
        Text explanation,
        Money alone,
        Money paid,
        Money gain,
        int members,
        Stability stability,
        List<Share> shares,
        List<Gain.Item> items,
        @Nullable String digest,
        @Nullable Instant sharedAt) {

    /** One member's share, with its explanation. */
    @Schema(name = "GainShare")
    record Share(
            String memberId,
            String memberName,
            Money alone,
            Money gain,
            Money cost,
            Money paid,
            Money transfer,
            Text explanation,
            List<Item> items) {

        static Share of(GainShare share) {
            return new Share(
                    share.memberId(),
                    share.memberName(),
                    share.alone(),
                    share.gain(),
                    share.cost(),
                    share.paid(),
                    share.transfer(),
                    GainExplanation.of(share),
                    share.items().stream().map(Item::of).toList());
        }
    }

    /** Its part of one item. */
    @Schema(name = "GainShareItem")
    record Item(UUID itemId, UUID contractId, Quantity quantity, Money alone, Money gain, Money cost, Money paid) {

        static Item of(GainShare.Item item) {
            return new Item(
                    item.itemId(),
                    item.contractId(),
                    item.quantity(),
                    item.alone(),
                    item.gain(),
                    item.cost(),
                    item.paid());
        }
    }

    static GainSharingView preview(UUID campaignId, Gain gain, @Nullable String onlyMember) {
        return of(campaignId, "preview", gain, onlyMember, null, null);
    }

    static GainSharingView of(GainSharing sharing, @Nullable String onlyMember) {
        return of(sharing.campaignId(), "final", sharing.gain(), onlyMember, sharing.digest(), sharing.sharedAt());
    }

    /** @param onlyMember whose share is shown; null for all */
    private static GainSharingView of(
            UUID campaignId,
            String state,
            Gain gain,
            @Nullable String onlyMember,
            @Nullable String digest,
            @Nullable Instant sharedAt) {
        Money alone = Gain.sum(gain.shares().stream().map(GainShare::alone).toList());
        Money paid = Gain.sum(gain.shares().stream().map(GainShare::paid).toList());
        boolean all = onlyMember == null;
        return new GainSharingView(
                campaignId,
                state,
                gain.rule(),
                GainExplanation.of(gain.rule()),
                alone,
                paid,
                alone.minus(paid),
                gain.shares().size(),
                all ? gain.whole() : gain.whole().unnamed(),
                gain.shares().stream()
                        .filter(share -> all || share.memberId().equals(onlyMember))
                        .map(Share::of)
                        .toList(),
                all
                        ? gain.items()
                        : gain.items().stream().map(Gain.Item::unnamed).toList(),
                digest,
                sharedAt);
    }
}
