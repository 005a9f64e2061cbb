package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract, for the organizer, its supplier and the members that may order.
 *
 * @param lapsedAt when it was given up, before both sides had signed
 * @param documentDigest what both sides sign
 * @param lastDay the last day on which members may order, of a notice or of the period; null if there is none
 * @param total what may be ordered in money, where the terms limit that; absent in lists
 * @param history the latest of what happened, latest first; empty in lists
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000001","awardId":"01890a5d-ac96-774b-bcce-b30209000002","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "organizer":"CA-QC-NEQ:1100000001","supplierId":"CA-QC-NEQ:1199999999","supplierName":"Lumières du Fleuve",
                "title":{"fr":"Éclairage","en":"Lighting"},"mandateCeiling":{"amount":"250000.00","currency":"CAD"},
                "feePercent":"1.5","state":"active",
                "terms":{"period":{"from":"2030-03-01","to":"2031-02-28"},"renewals":null,"pricing":null,"minimumOrder":null,"wholePacks":false,
                "cancellation":"until-accepted","ceiling":null,"commitments":[],"priceRevision":null,
                "ending":{"noticeDays":null,"supplierToo":false,"remedyDays":30,"openOrders":"fulfilled"}},"documentVersion":1,
                "documentDigest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","organizerSigned":true,
                "supplierSigned":true,"drawnUpAt":"2030-03-01T14:00:00Z","activatedAt":"2030-03-04T15:30:00Z",
                "lapsedAt":null,"lapseReason":null,"lapseExplanation":null,"lastDay":"2031-02-28","suspension":null,"termination":null,"endedAt":null,"total":null,
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},
                "ceiling":{"value":"120","unit":"EA"},"ordered":{"value":"36","unit":"EA"},"remaining":{"value":"84","unit":"EA"},"packSize":{"value":"12","unit":"EA"},
                "schedule":{"kind":"all-units","tiers":[{"threshold":"0","unitPrice":{"amount":"5.00","currency":"CAD"}},
                {"threshold":"100","unitPrice":{"amount":"4.125","currency":"CAD"}}]},"revisions":[],"removed":false}],"history":[]}""")
record ContractView(
        UUID id,
        UUID awardId,
        UUID campaignId,
        String organizer,
        String supplierId,
        String supplierName,
        Text title,
        Money mandateCeiling,
        String feePercent,
        ContractState state,
        ContractTerms terms,
        int documentVersion,
        String documentDigest,
        boolean organizerSigned,
        boolean supplierSigned,
        Instant drawnUpAt,
        @Nullable Instant activatedAt,
        @Nullable Instant lapsedAt,
        @Nullable String lapseReason,
        @Nullable String lapseExplanation,
        @Nullable LocalDate lastDay,
        @Nullable Suspension suspension,
        @Nullable Termination termination,
        @Nullable Instant endedAt,
        Spending.@Nullable Total total,
        List<Line> lines,
        List<HistoryView> history) {

    /**
     * One item, with what the group has ordered of its ceiling.
     *
     * @param remaining the ceiling less what is ordered
     * @param schedule the prices that were awarded
     * @param revisions the prices of later days
     * @param removed whether an amendment has taken it out, so that nothing more can be ordered
     */
    @Schema(name = "ContractLine")
    record Line(
            UUID itemId,
            Text names,
            Quantity ceiling,
            Quantity ordered,
            Quantity remaining,
            Quantity packSize,
            PriceSchedule schedule,
            List<Revision> revisions,
            boolean removed) {}

    /** Prices that hold from a day on. */
    @Schema(name = "DatedPrices")
    record Revision(LocalDate from, PriceSchedule schedule) {}

    static ContractView of(Contract contract) {
        return new ContractView(
                contract.id(),
                contract.awardId(),
                contract.campaignId(),
                contract.organizer(),
                contract.supplierId(),
                contract.supplierName(),
                contract.title(),
                contract.mandateCeiling(),
                contract.feePercent().stripTrailingZeros().toPlainString(),
                contract.state(),
                contract.terms(),
                contract.documentVersion(),
                contract.documentDigest(),
                contract.organizerSignature() != null,
                contract.supplierSignature() != null,
                contract.drawnUpAt(),
                contract.activatedAt(),
                contract.lapsedAt(),
                contract.lapseReason(),
                contract.lapseExplanation(),
                contract.lastDay().orElse(null),
                contract.suspension(),
                contract.termination(),
                contract.endedAt(),
                null,
                contract.lines().stream().map(ContractView::line).toList(),
                List.of());
    }

    ContractView with(Spending.@Nullable Total money, List<HistoryView> happened) {
        return new ContractView(
                id,
                awardId,
                campaignId,
                organizer,
                supplierId,
                supplierName,
                title,
                mandateCeiling,
                feePercent,
                state,
                terms,
                documentVersion,
                documentDigest,
                organizerSigned,
                supplierSigned,
                drawnUpAt,
                activatedAt,
                lapsedAt,
                lapseReason,
                lapseExplanation,
                lastDay,
                suspension,
                termination,
                endedAt,
                money,
                lines,
                happened);
    }

    private static Line line(ContractLine line) {
        return new Line(
                line.itemId(),
                line.names(),
                new Quantity(line.ceiling(), line.unit()),
                line.ordered(),
                new Quantity(line.ceiling(), line.unit()).minus(line.ordered()),
                new Quantity(line.packSize(), line.unit()),
                line.schedule(),
                line.revisions().stream()
                        .map(revision -> new Revision(revision.from(), revision.schedule()))
                        .toList(),
                line.isRemoved());
    }
}
