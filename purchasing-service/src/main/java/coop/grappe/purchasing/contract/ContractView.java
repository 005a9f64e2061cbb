package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract, for the organizer, its supplier and the members that may order.
 *
 * @param documentDigest what both sides sign
 */
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
        String documentDigest,
        boolean organizerSigned,
        boolean supplierSigned,
        Instant drawnUpAt,
        @Nullable Instant activatedAt,
        List<Line> lines) {

    /** One item, with what the group has ordered of its ceiling. */
    record Line(
            UUID itemId, Text names, Quantity ceiling, Quantity ordered, Quantity packSize, PriceSchedule schedule) {}

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
                contract.documentDigest(),
                contract.organizerSignature() != null,
                contract.supplierSignature() != null,
                contract.drawnUpAt(),
                contract.activatedAt(),
                contract.lines().stream().map(ContractView::line).toList());
    }

    private static Line line(ContractLine line) {
        return new Line(
                line.itemId(),
                line.names(),
                new Quantity(line.ceiling(), line.unit()),
                line.ordered(),
                new Quantity(line.packSize(), line.unit()),
                line.schedule());
    }
}
