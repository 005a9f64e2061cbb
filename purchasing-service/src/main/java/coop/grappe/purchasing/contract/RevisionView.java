package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A price revision, with what it comes from and what it means.
 *
 * @param unboundedPercent the change that the index alone asks for
 * @param percent the change within the bounds of the terms
 * @param effects on what members have not ordered yet, as far as the reader may see it; empty in lists
 */
@Schema(name = "PriceRevision", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b3020900000d","contractId":"01890a5d-ac96-774b-bcce-b30209000001","state":"announced",
                "announcedBy":"CA-QC-NEQ:1199999999","announcedAt":"2031-02-20T14:00:00Z","effectiveOn":"2031-04-01","index":"ipc-quebec",
                "indexDay":"2031-01-01","indexValue":"164.9","source":"Statistique Canada, tableau 18-10-0004-01","baseValue":"160.2",
                "unboundedPercent":"2.3471","percent":"2.3471","contestReason":null,"contestedAt":null,
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},
                "tiers":[{"threshold":"0","before":{"amount":"5.00","currency":"CAD"},"after":{"amount":"5.1174","currency":"CAD"}}]}],
                "effects":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","memberId":"CA-QC-NEQ:1100000002","memberName":"Coop des Érables",
                "left":{"value":"12","unit":"EA"},"before":{"amount":"60.00","currency":"CAD"},"after":{"amount":"61.41","currency":"CAD"},
                "difference":{"amount":"1.41","currency":"CAD"}}]}""")
record RevisionView(
        UUID id,
        UUID contractId,
        RevisionState state,
        String announcedBy,
        Instant announcedAt,
        LocalDate effectiveOn,
        String index,
        LocalDate indexDay,
        String indexValue,
        String source,
        String baseValue,
        String unboundedPercent,
        String percent,
        @Nullable String contestReason,
        @Nullable Instant contestedAt,
        List<Line> lines,
        List<Effect> effects) {

    /** An item's prices before and after, tier by tier. */
    @Schema(name = "RevisedItem")
    record Line(UUID itemId, Text names, List<Tier> tiers) {}

    /** The price of one tier before and after. */
    @Schema(name = "RevisedTier")
    record Tier(String threshold, UnitPrice before, UnitPrice after) {}

    /** What a member's remaining entitlement costs at the tier of the group's volume, before and after. */
    @Schema(name = "RevisionEffect")
    record Effect(
            UUID itemId,
            String memberId,
            String memberName,
            Quantity left,
            Money before,
            Money after,
            Money difference) {

        static Effect of(Entitlement entitlement, BigDecimal volume, PriceRevision.Line line) {
            Quantity left = new Quantity(entitlement.unused(), entitlement.unit());
            Money before = line.before().tierAt(volume).unitPrice().times(left);
            Money after = line.after().tierAt(volume).unitPrice().times(left);
            return new Effect(
                    line.itemId(),
                    entitlement.memberId(),
                    entitlement.memberName(),
                    left,
                    before,
                    after,
                    after.minus(before));
        }
    }

    static RevisionView of(PriceRevision revision, List<Effect> effects) {
        return new RevisionView(
                revision.id(),
                revision.contractId(),
                revision.state(),
                revision.announcedBy(),
                revision.announcedAt(),
                revision.effectiveOn(),
                revision.indexName(),
                revision.indexDay(),
                plain(revision.indexValue()),
                revision.indexSource(),
                plain(revision.baseValue()),
                plain(revision.unboundedPercent()),
                plain(revision.percent()),
                revision.contestReason(),
                revision.contestedAt(),
                revision.lines().stream().map(RevisionView::line).toList(),
                effects);
    }

    private static Line line(PriceRevision.Line line) {
        List<PriceSchedule.Tier> after = line.after().tiers();
        List<Tier> tiers = new java.util.ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            tiers.add(new Tier(
                    plain(after.get(i).threshold()),
                    line.before().tiers().get(i).unitPrice(),
                    after.get(i).unitPrice()));
        }
        return new Line(line.itemId(), line.names(), tiers);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
