package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of an order, for its member and its supplier. @param answerReason why the supplier does not want it */
@Schema(name = "OrderChange", examples = """
                {"orderId":"01890a5d-ac96-774b-bcce-b30209000007","number":1,"state":"applied","reason":"Un logement de moins à rénover",
                "answerReason":null,"requestedAt":"2030-03-06T14:00:00Z","settledAt":"2030-03-07T09:00:00Z",
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},
                "before":{"value":"36","unit":"EA"},"quantity":{"value":"24","unit":"EA"}}]}""")
record OrderChangeView(
        UUID orderId,
        int number,
        OrderChangeState state,
        @Nullable String reason,
        @Nullable String answerReason,
        Instant requestedAt,
        @Nullable Instant settledAt,
        List<Line> lines) {

    /** One item, as it was and as it is to become. */
    @Schema(name = "OrderChangeLine")
    record Line(UUID itemId, Text names, Quantity before, Quantity quantity) {}

    static OrderChangeView of(OrderChange change) {
        return new OrderChangeView(
                change.orderId(),
                change.number(),
                change.state(),
                change.reason(),
                change.answerReason(),
                change.requestedAt(),
                change.settledAt(),
                change.lines().stream()
                        .map(line -> new Line(
                                line.itemId(),
                                line.names(),
                                new Quantity(line.before(), line.unit()),
                                new Quantity(line.quantity(), line.unit())))
                        .toList());
    }
}
