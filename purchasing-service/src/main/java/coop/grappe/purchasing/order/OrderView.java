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
 * @param wantedBy the day that the member asked for
 * @param deliverBy the last day on which it is in time: what the supplier promised, or else what the member asked for
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000007","contractId":"01890a5d-ac96-774b-bcce-b30209000001","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "memberId":"CA-QC-NEQ:1100000002","supplierId":"CA-QC-NEQ:1199999999",
                "siteId":"01890a5d-ac96-774b-bcce-b30209000006","siteName":"Immeuble A","siteAddress":"12, rue des Pins, Sherbrooke (QC) J1H 1A1",
                "state":"partly-received","reason":null,"draftedAt":"2030-03-05T14:00:00Z","placedAt":"2030-03-05T14:05:00Z","wantedBy":"2030-03-20","deliverBy":"2030-03-22",
                "amount":{"amount":"180.00","currency":"CAD"},"lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},"quantity":{"value":"36","unit":"EA"},
                "prices":[{"quantity":"36","unitPrice":{"amount":"5.00","currency":"CAD"}}],"amount":{"amount":"180.00","currency":"CAD"},
                "received":{"value":"24","unit":"EA"},"damaged":{"value":"1","unit":"EA"},"invoiced":{"value":"0","unit":"EA"}}]}""")
public record OrderView(
        UUID id,
        UUID contractId,
        UUID campaignId,
        String memberId,
        String supplierId,
        UUID siteId,
        String siteName,
        String siteAddress,
        OrderState state,
        @Nullable String reason,
        Instant draftedAt,
        @Nullable Instant placedAt,
        @Nullable LocalDate wantedBy,
        @Nullable LocalDate deliverBy,
        Money amount,
        List<Line> lines) {

    /**
     * One item.
     *
     * @param prices the parts of the quantity, each at its price; empty until the order is placed
     */
    @Schema(name = "OrderLine")
    record Line(
            UUID itemId,
            Text names,
            Quantity quantity,
            List<PricedPart> prices,
            Money amount,
            Quantity received,
            Quantity damaged,
            Quantity invoiced) {}

    public static OrderView of(PurchaseOrder order) {
        return new OrderView(
                order.id(),
                order.contractId(),
                order.campaignId(),
                order.memberId(),
                order.supplierId(),
                order.siteId(),
                order.siteName(),
                order.siteAddress(),
                order.state(),
                order.reason(),
                order.draftedAt(),
                order.placedAt(),
                order.wantedBy(),
                order.deliverBy(),
                order.lines().stream().map(OrderLine::amount).reduce(Money.zero(Money.CAD), Money::plus),
                order.lines().stream().map(OrderView::line).toList());
    }

    private static Line line(OrderLine line) {
        return new Line(
                line.itemId(),
                line.names(),
                new Quantity(line.quantity(), line.unit()),
                line.prices(),
                line.amount(),
                new Quantity(line.received(), line.unit()),
                new Quantity(line.damaged(), line.unit()),
                new Quantity(line.invoiced(), line.unit()));
    }
}
