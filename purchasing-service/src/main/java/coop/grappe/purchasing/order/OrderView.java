package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order, for its member and, once placed, its supplier.
 *
 * @param number the member's own, from the placement on
 * @param approvals of its treasurers, while the order awaits them
 * @param wantedBy the day that the member asked for
 * @param deliverBy the last day on which it is in time: what the supplier promised, or else what the member asked for
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000007","contractId":"01890a5d-ac96-774b-bcce-b30209000001","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "memberId":"CA-QC-NEQ:1100000002","supplierId":"CA-QC-NEQ:1199999999","number":"BC-2030-000123",
                "siteId":"01890a5d-ac96-774b-bcce-b30209000006","siteName":"Immeuble A","siteAddress":"12, rue des Pins, Sherbrooke (QC) J1H 1A1",
                "state":"partly-received","reason":null,"draftedAt":"2030-03-05T14:00:00Z","placedAt":"2030-03-05T14:05:00Z","wantedBy":"2030-03-20","deliverBy":"2030-03-22","approvals":null,
                "amount":{"amount":"180.00","currency":"CAD"},"lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},"quantity":{"value":"36","unit":"EA"},
                "deliveries":[{"siteId":"01890a5d-ac96-774b-bcce-b30209000006","siteName":"Immeuble A","siteAddress":"12, rue des Pins, Sherbrooke (QC) J1H 1A1",
                "siteRegion":"Estrie","quantity":{"value":"36","unit":"EA"},"wantedBy":"2030-03-20"}],"answer":null,
                "prices":[{"quantity":"36","unitPrice":{"amount":"5.00","currency":"CAD"}}],"amount":{"amount":"180.00","currency":"CAD"},
                "received":{"value":"24","unit":"EA"},"damaged":{"value":"1","unit":"EA"},"invoiced":{"value":"0","unit":"EA"},"returned":{"value":"0","unit":"EA"},"excess":{"value":"0","unit":"EA"},"credited":{"value":"0","unit":"EA"}}]}""")
public record OrderView(
        UUID id,
        UUID contractId,
        UUID campaignId,
        String memberId,
        String supplierId,
        @Nullable String number,
        UUID siteId,
        String siteName,
        String siteAddress,
        OrderState state,
        @Nullable String reason,
        Instant draftedAt,
        @Nullable Instant placedAt,
        @Nullable LocalDate wantedBy,
        @Nullable LocalDate deliverBy,
        @Nullable Approvals approvals,
        Money amount,
        List<Line> lines) {

    /**
     * One item.
     *
     * @param quantity 0 if the line was struck
     * @param answer what the supplier would rather do, or did; null if it took the line as it was
     * @param prices the parts of the quantity, each at its price; empty until the order is placed
     * @param returned what went back and is not replaced
     * @param excess what came beyond it, neither accepted nor sent back yet
     * @param credited how much of what was invoiced is credited
     */
    @Schema(name = "OrderLine")
    record Line(
            UUID itemId,
            Text names,
            Quantity quantity,
            List<Delivery> deliveries,
            @Nullable Answer answer,
            List<PricedPart> prices,
            Money amount,
            Quantity received,
            Quantity damaged,
            Quantity invoiced,
            Quantity returned,
            Quantity excess,
            Quantity credited) {}

    /** The part of a line that goes to one site. */
    @Schema(name = "OrderDelivery")
    record Delivery(
            UUID siteId,
            String siteName,
            String siteAddress,
            String siteRegion,
            Quantity quantity,
            @Nullable LocalDate wantedBy) {}

    /** How many treasurers have to approve it, and who has. */
    @Schema(name = "OrderApprovals")
    record Approvals(int needed, List<Approval> given) {}

    /** What the supplier says to a line. */
    @Schema(name = "OrderLineAnswer")
    record Answer(
            @Schema(examples = "change") AnswerKind answer,
            Quantity ordered,
            Quantity quantity,
            @Nullable LocalDate deliverBy,
            @Nullable String reason) {}

    public static OrderView of(PurchaseOrder order) {
        return new OrderView(
                order.id(),
                order.contractId(),
                order.campaignId(),
                order.memberId(),
                order.supplierId(),
                order.number(),
                order.siteId(),
                order.siteName(),
                order.siteAddress(),
                order.state(),
                order.reason(),
                order.draftedAt(),
                order.placedAt(),
                order.wantedBy(),
                order.deliverBy(),
                order.state() == OrderState.AWAITING_APPROVAL
                        ? new Approvals(order.approvalsNeeded(), order.approvals())
                        : null,
                order.amount(),
                order.lines().stream().map(OrderView::line).toList());
    }

    private static Line line(OrderLine line) {
        return new Line(
                line.itemId(),
                line.names(),
                new Quantity(line.quantity(), line.unit()),
                line.deliveries().stream()
                        .map(part -> delivery(part, line.unit()))
                        .toList(),
                answer(line),
                line.prices(),
                line.amount(),
                new Quantity(line.received(), line.unit()),
                new Quantity(line.damaged(), line.unit()),
                new Quantity(line.invoiced(), line.unit()),
                new Quantity(line.returned(), line.unit()),
                new Quantity(line.excess(), line.unit()),
                new Quantity(line.credited(), line.unit()));
    }

    private static Delivery delivery(OrderDelivery part, String unit) {
        return new Delivery(
                part.siteId(),
                part.siteName(),
                part.siteAddress(),
                part.siteRegion(),
                new Quantity(part.quantity(), unit),
                part.wantedBy());
    }

    private static @Nullable Answer answer(OrderLine line) {
        LineAnswer answer = line.answer();
        return answer == null
                ? null
                : new Answer(
                        answer.kind(),
                        new Quantity(answer.ordered(), line.unit()),
                        new Quantity(answer.quantity(), line.unit()),
                        answer.deliverBy(),
                        answer.reason());
    }
}
