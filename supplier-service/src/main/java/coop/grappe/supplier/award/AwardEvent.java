package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.bid.PriceSchedule;
import coop.grappe.supplier.tender.Classification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to awards. */
public sealed interface AwardEvent extends DomainEvent {

    UUID awardId();

    @Override
    default String topic() {
        return "awards";
    }

    @Override
    default String key() {
        return awardId().toString();
    }

    /** The members may decide. */
    record Proposed(
            UUID awardId,
            UUID tenderId,
            UUID campaignId,
            String organizer,
            Money total,
            Money baseline,
            List<Share> suppliers,
            Text reasons,
            Instant proposedAt)
            implements AwardEvent {
        @Override
        public String type() {
            return "awards.proposed.v1";
        }
    }

    /** What one supplier would get. */
    record Share(String supplierId, String name, Money total) {}

    /**
     * Contracts may be drawn up.
     *
     * @param committedNeeds how many the demand was the sum of
     */
    record Confirmed(
            UUID awardId,
            UUID tenderId,
            UUID campaignId,
            String organizer,
            Text title,
            Money mandateCeiling,
            long committedNeeds,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal feePercent,
            List<Winner> suppliers,
            Instant confirmedAt)
            implements AwardEvent {
        @Override
        public String type() {
            return "awards.confirmed.v1";
        }
    }

    /** What one supplier is to deliver. */
    record Winner(String supplierId, String name, List<Line> lines) {
        static Winner of(AwardedSupplier supplier) {
            return new Winner(
                    supplier.supplierId(),
                    supplier.name(),
                    supplier.lines().stream().map(Line::of).toList());
        }
    }

    /** One item of it. */
    record Line(
            UUID itemId,
            Text names,
            Classification classification,
            String unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal packSize,
            Quantity quantity,
            Quantity ceiling,
            PriceSchedule schedule) {
        static Line of(AwardedLine line) {
            return new Line(
                    line.itemId(),
                    line.names(),
                    line.classification(),
                    line.unit(),
                    line.packSize(),
                    line.quantity(),
                    line.ceiling(),
                    line.schedule());
        }
    }

    /** It came to nothing; another scenario may be proposed. */
    record Cancelled(UUID awardId, UUID tenderId, UUID campaignId, String reason) implements AwardEvent {
        @Override
        public String type() {
            return "awards.cancelled.v1";
        }
    }
}
