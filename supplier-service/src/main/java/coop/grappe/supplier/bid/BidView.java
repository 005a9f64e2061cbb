package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import coop.grappe.sealing.OpenedBid;
import coop.grappe.supplier.registry.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of a bid.
 *
 * @param alternative its number; 0 is the supplier’s primary bid
 * @param description in what an alternative differs; absent while it is sealed
 * @param commitment as the receipt says it
 * @param salt what makes the commitment together with the content to the letter, which the opening record has; absent while it is sealed
 * @param items what it offers; absent while it is sealed
 * @param negotiated what it offers instead since an auction, a round or a counter-offer; empty if nothing was negotiated
 * @param negotiatedDiscounts by all that it is awarded, since a round; absent if they stay as they were sealed
 * @param packageDiscounts once several lots are awarded to it together; absent while it is sealed
 * @param totalDiscounts by all that it is awarded; absent while it is sealed
 * @param minimumAward it takes nothing rather than less; absent while it is sealed, or if it takes anything
 * @param maximumAward it takes no more; absent while it is sealed, or if it takes any amount
 * @param validUntil its supplier is bound until then; absent while it is sealed
 * @param answers what it says on the quality criteria; absent while it is sealed
 * @param documents what belongs to it, to be downloaded by their hashes; absent while it is sealed
 * @param warning how its supplier stands, if that is not well; for the negotiator
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000006","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "supplierId":"CA-QC-NEQ:1199300001","alternative":1,
                "description":"Ampoules à intensité variable","state":"valid","submittedAt":"2030-02-01T14:30:00.123456Z",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "commitment":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                "salt":"4sFBmFrVbc6Bf8pZz0yF0ZrZ1w3nJm4mTgYt2q7v1Xo","disqualification":null,
                "items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","schedule":{"kind":"all-units",
                "tiers":[{"threshold":"0","unitPrice":{"amount":"5.00","currency":"CAD"}},{"threshold":"100",
                "unitPrice":{"amount":"4.125","currency":"CAD"}}]},"capacity":{"value":"2000","unit":"EA"}}],
                "negotiated":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","schedule":{"kind":"all-units",
                "tiers":[{"threshold":"0","unitPrice":{"amount":"4.80","currency":"CAD"}}]},"capacity":{"value":"2000","unit":"EA"}}],
                "negotiatedDiscounts":[{"from":{"amount":"20000.00","currency":"CAD"},"percent":"3"}],
                "packageDiscounts":[{"lotIds":["01890a5d-ac96-774b-bcce-b302099a8061","01890a5d-ac96-774b-bcce-b302099a8062"],
                "percent":"4"}],"totalDiscounts":[{"from":{"amount":"20000.00","currency":"CAD"},"percent":"2.5"}],
                "minimumAward":{"amount":"5000.00","currency":"CAD"},
                "maximumAward":{"amount":"80000.00","currency":"CAD"},"validUntil":"2030-06-30T00:00:00Z","answers":[{"criterionId":"service","text":"Garantie de deux ans."}],
                "documents":[{"name":"Fiche technique.pdf","mediaType":"application/pdf","size":48213,
                "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","criterionId":"service"}],
                "warning":{"level":"warned","sanctionId":"01890a5d-ac96-774b-bcce-b30209000021",
                "until":"2030-06-01T04:00:00Z","reason":"Trois livraisons sur quatre en retard à l’hiver 2029."}}""")
record BidView(
        UUID id,
        UUID tenderId,
        String supplierId,
        int alternative,
        @Nullable String description,
        BidState state,
        Instant submittedAt,
        String digest,
        String commitment,
        @Nullable String salt,
        @Nullable String disqualification,
        @Nullable List<Offer> items,
        List<Offer> negotiated,
        @Nullable List<TotalDiscount> negotiatedDiscounts,
        @Nullable List<PackageDiscount> packageDiscounts,
        @Nullable List<TotalDiscount> totalDiscounts,
        @Nullable Money minimumAward,
        @Nullable Money maximumAward,
        @Nullable Instant validUntil,
        @Nullable List<CriterionAnswer> answers,
        @Nullable List<BidDocument> documents,
        @Nullable Standing warning) {

    static BidView of(Bid bid) {
        return of(bid, null);
    }

    static BidView of(Bid bid, @Nullable Standing warning) {
        BidContent content = bid.content();
        return new BidView(
                bid.id(),
                bid.tenderId(),
                bid.supplierId(),
                bid.alternative(),
                bid.description().orElse(null),
                bid.state(),
                bid.submittedAt(),
                bid.digest(),
                bid.commitment(),
                bid.opened().map(OpenedBid::salt).orElse(null),
                bid.disqualification(),
                content == null ? null : content.offers(),
                bid.negotiated(),
                bid.negotiatedDiscounts(),
                content == null ? null : content.packageDiscounts(),
                content == null ? null : content.totalDiscounts(),
                bid.minimumAward().orElse(null),
                bid.maximumAward().orElse(null),
                bid.validUntil().orElse(null),
                content == null ? null : content.answers(),
                content == null ? null : content.documents(),
                warning);
    }
}
