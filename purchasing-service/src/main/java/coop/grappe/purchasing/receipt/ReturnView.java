package coop.grappe.purchasing.receipt;

import coop.grappe.platform.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Goods that go back, for the member and the supplier. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000041","orderId":"01890a5d-ac96-774b-bcce-b30209000007","login":"achats@erables",
                "returnedAt":"2030-03-25T15:00:00Z","acknowledgedAt":"2030-03-26T13:00:00Z","acknowledgement":"Bien reçu",
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"2","unit":"EA"},"ofExcess":{"value":"0","unit":"EA"},
                "reason":"defective","wish":"replacement","note":"Ne s’allument pas","replaced":{"value":"1","unit":"EA"},"awaited":{"value":"1","unit":"EA"}}]}""")
record ReturnView(
        UUID id,
        UUID orderId,
        String login,
        Instant returnedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgement,
        List<Line> lines) {

    /**
     * One item.
     *
     * @param ofExcess how much of it was too much and never accepted, so that nothing is owed for it
     * @param awaited how much is to come in its stead
     */
    @Schema(name = "ReturnLine")
    record Line(
            UUID itemId,
            Quantity quantity,
            Quantity ofExcess,
            ReturnReason reason,
            ReturnWish wish,
            @Nullable String note,
            Quantity replaced,
            Quantity awaited) {}

    static ReturnView of(GoodsReturn goodsReturn) {
        return new ReturnView(
                goodsReturn.id(),
                goodsReturn.orderId(),
                goodsReturn.login(),
                goodsReturn.returnedAt(),
                goodsReturn.acknowledgedAt(),
                goodsReturn.acknowledgement(),
                goodsReturn.lines().stream().map(ReturnView::line).toList());
    }

    private static Line line(ReturnLine line) {
        return new Line(
                line.itemId(),
                new Quantity(line.quantity(), line.unit()),
                new Quantity(line.ofExcess(), line.unit()),
                line.reason(),
                line.wish(),
                line.note(),
                new Quantity(line.replaced(), line.unit()),
                new Quantity(line.awaited(), line.unit()));
    }
}
