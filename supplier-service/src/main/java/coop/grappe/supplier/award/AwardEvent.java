package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.bid.PriceSchedule;
import coop.grappe.supplier.tender.Classification;
import coop.grappe.supplier.tender.ContractConditions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * The members may decide.
     *
     * @param conditions of the scenario, in words
     * @param alternatives other scenarios that it was compared with, the cheapest first
     * @param remainder whether it awards what an earlier award that stands has left, or lost
     */
    record Proposed(
            UUID awardId,
            UUID tenderId,
            UUID campaignId,
            String organizer,
            Money total,
            Money baseline,
            Money savings,
            List<Share> suppliers,
            Text reasons,
            List<Text> conditions,
            List<Alternative> alternatives,
            boolean remainder,
            Instant proposedAt)
            implements AwardEvent {
        @Override
        public String type() {
            return "awards.proposed.v1";
        }
    }

    /** What one supplier would get. */
    record Share(String supplierId, String name, Money total) {

        static List<Share> of(List<AwardedSupplier> suppliers) {
            return suppliers.stream()
                    .map(supplier -> new Share(supplier.supplierId(), supplier.name(), supplier.total()))
                    .toList();
        }
    }

    /** Another scenario that was compared, as far as a ballot shows it. */
    record Alternative(
            UUID scenarioId,
            String name,
            List<Text> conditions,
            Money total,
            Money savings,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Text whyNot) {

        private static final int MOST = 20;

        static List<Alternative> of(List<ConsideredScenario> considered) {
            return considered.stream()
                    .filter(scenario -> !scenario.proposed())
                    .limit(MOST)
                    .map(scenario -> new Alternative(
                            scenario.scenarioId(),
                            scenario.name(),
                            scenario.conditions(),
                            scenario.total(),
                            scenario.savings(),
                            scenario.whyNot()))
                    .toList();
        }
    }

    /**
     * The members have carried it; bidders may complain until the standstill is over.
     *
     * @param bidders everybody who is told: whose bid was opened
     */
    record Ratified(
            UUID awardId,
            UUID tenderId,
            UUID campaignId,
            String organizer,
            Instant ratifiedAt,
            Instant standstillUntil,
            List<WonLot> lots,
            List<String> bidders)
            implements AwardEvent {
        @Override
        public String type() {
            return "awards.ratified.v1";
        }
    }

    /** Who won a lot, and for how much. */
    record WonLot(UUID lotId, Text title, List<Share> winners) {}

    /**
     * A part of it goes on as an award of its own.
     *
     * @param continues what was proposed, of which both are parts
     * @param partId the award that has these items from now on
     */
    record Divided(
            UUID awardId, UUID tenderId, UUID campaignId, UUID continues, UUID partId, List<UUID> items, Money total)
            implements AwardEvent {
        @Override
        public String type() {
            return "awards.divided.v1";
        }
    }

    /**
     * Contracts may be drawn up.
     *
     * @param continues the award that was proposed, if this is a part of it
     * @param committedNeeds how many the demand was the sum of
     * @param otherItems of the tender, which this award does not decide
     * @param gainSharing how the charter shares the gain
     * @param terms of the contracts, as they were published with the tender; absent if they are as usual
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Confirmed(
            UUID awardId,
            @Nullable UUID continues,
            UUID tenderId,
            UUID campaignId,
            String organizer,
            Text title,
            Money mandateCeiling,
            long committedNeeds,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal feePercent,
            List<Winner> suppliers,
            List<UUID> otherItems,
            String gainSharing,
            @Nullable ContractConditions terms,
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

    /**
     * It came to nothing; another scenario may be proposed for what it had.
     *
     * @param continues the award that was proposed, if this is a part of it
     * @param partial whether something of what was proposed with it still stands
     * @param nextScenarioId the same conditions without the supplier that dropped out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cancelled(
            UUID awardId,
            @Nullable UUID continues,
            UUID tenderId,
            UUID campaignId,
            String reason,
            List<UUID> items,
            boolean partial,
            @Nullable UUID nextScenarioId)
            implements AwardEvent {
        @Override
        public String type() {
            return "awards.cancelled.v1";
        }
    }

    /** It came to nothing, and nobody will have what it had: no supplier is left, or looked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unsuccessful(
            UUID awardId,
            @Nullable UUID continues,
            UUID tenderId,
            UUID campaignId,
            String reason,
            List<UUID> items,
            boolean partial)
            implements AwardEvent {
        @Override
        public String type() {
            return "awards.unsuccessful.v1";
        }
    }
}
