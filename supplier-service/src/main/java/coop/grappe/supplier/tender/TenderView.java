package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of a tender.
 *
 * @param ceilingMarginPercent how far contracts may go beyond these quantities, at the same prices, for members that join late
 * @param judging how the criteria are applied
 * @param trusteeship who opens the bids; absent in a LABORATORY, where the service itself could read them before the opening
 * @param disclosure what becomes public of what bidders ask
 * @param breakpoints the thresholds that price schedules must have; for other items suppliers choose
 * @param auction how lots may be auctioned after the opening; absent if not at all
 * @param rules how else it is conducted
 * @param limits what the members pay today and the most that they will; never shown to suppliers
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000001","campaignId":"01890a5d-ac96-774b-bcce-b30209000002",
                "organizer":"CA-QC-NEQ:1165432000","title":{"fr":"Achats d’hiver","en":"Winter purchases"},
                "state":"active","procedure":"selective","publishedAt":"2030-02-01T14:30:00.123456Z",
                "enquiriesUntil":"2030-02-15T17:00:00Z","submissionDeadline":"2030-03-01T17:00:00Z","openedAt":null,
                "endReason":null,"items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "names":{"fr":"Ampoule DEL","en":"LED bulb"},"classification":{"scheme":"UNSPSC","id":"39101628"},
                "unit":"EA","packSize":"12","quantity":{"value":"120","unit":"EA"},"demand":[{"region":"Estrie",
                "quantity":{"value":"120","unit":"EA"}}],"curve":[{"atMost":null,"quantity":{"value":"80","unit":"EA"}},
                {"atMost":{"amount":"4.80","currency":"CAD"},"quantity":{"value":"120","unit":"EA"}}],"baseline":{"amount":"600.00","currency":"CAD"}}],
                "lots":[{"id":"01890a5d-ac96-774b-bcce-b30209000005","title":{"fr":"Éclairage","en":"Lighting"},
                "itemIds":["01890a5d-ac96-774b-bcce-b30209000004"]}],"criteria":[{"id":"price","name":{"fr":"Prix",
                "en":"Price"},"kind":"price","weight":70},{"id":"service","name":{"fr":"Service","en":"Service"},
                "kind":"quality","weight":30}],"judging":{"priceFormula":"relative-to-lowest","priceScales":[],
                "zeroAtMultiple":null,"tieRule":"earlier-submission","tieTags":[],"maximumSpread":100},
                "breakpoints":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","thresholds":["0","100"]}],"amendments":[],"ceilingMarginPercent":"10","trusteeship":{"threshold":2,
                "trustees":[{"organization":"CA-QC-NEQ:1160000001","publicKey":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"},
                {"organization":"CA-QC-NEQ:1160000002","publicKey":"3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08"}]},"disclosure":{"losingPrices":"private"},"auction":{"feedback":"rank",
                "minimumDecrementPercent":"0.5","softCloseWindow":"PT2M","extension":"PT3M"},"rules":{"minimumBids":2,"rounds":0,
                "standstillPeriod":"P10D","splitting":false,"alternatives":0,"bidValidity":"P90D","qualifications":[]},"limits":{"baseline":{"amount":"600.00",
                "currency":"CAD"},"ceiling":{"amount":"5000.00","currency":"CAD"},
                "mandateExpires":"2030-06-30T00:00:00Z"}}""")
record TenderView(
        UUID id,
        UUID campaignId,
        String organizer,
        Text title,
        TenderState state,
        @Nullable Procedure procedure,
        @Nullable Instant publishedAt,
        @Nullable Instant enquiriesUntil,
        @Nullable Instant submissionDeadline,
        @Nullable Instant openedAt,
        @Nullable String endReason,
        List<Item> items,
        List<Lot> lots,
        List<Criterion> criteria,
        List<Breakpoints> breakpoints,
        JudgingRules judging,
        List<Amendment> amendments,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "10")
        BigDecimal ceilingMarginPercent,

        @Nullable Trusteeship trusteeship,
        Disclosure disclosure,
        @Nullable AuctionRules auction,
        ProcedureRules rules,
        @Nullable Limits limits) {

    /** An item with its demand. */
    @Schema(name = "TenderItemView")
    record Item(
            UUID itemId,
            Text names,
            Classification classification,
            String unit,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "20")
            BigDecimal packSize,

            Quantity quantity,
            List<RegionalDemand> demand,
            List<DemandStep> curve,
            @Nullable Money baseline) {

        static Item of(TenderItem item, boolean withBaseline) {
            return new Item(
                    item.itemId(),
                    item.names(),
                    item.classification(),
                    item.unit(),
                    item.packSize(),
                    item.quantity(),
                    item.demand(),
                    item.curve(),
                    withBaseline ? item.baseline() : null);
        }
    }

    /** What only the group may know. */
    @Schema(name = "TenderLimits")
    record Limits(Money baseline, Money ceiling, Instant mandateExpires) {}

    /** @param ofGroup whether the reader buys, or organizes the buying */
    static TenderView of(Tender tender, boolean ofGroup) {
        return new TenderView(
                tender.id(),
                tender.campaignId(),
                tender.organizer(),
                tender.title(),
                tender.state(),
                tender.procedure(),
                tender.publishedAt(),
                tender.enquiriesUntil(),
                tender.submissionDeadline(),
                tender.openedAt(),
                tender.endReason(),
                tender.items().stream().map(item -> Item.of(item, ofGroup)).toList(),
                tender.lots(),
                tender.criteria(),
                tender.breakpoints(),
                tender.judging(),
                tender.amendments(),
                tender.mandate().ceilingMarginPercent(),
                tender.mandate().trusteeship(),
                tender.mandate().disclosure(),
                tender.auctionRules(),
                tender.rules(),
                ofGroup ? limits(tender) : null);
    }

    private static Limits limits(Tender tender) {
        return new Limits(
                tender.baseline(), tender.mandate().ceiling(), tender.mandate().expires());
    }
}
