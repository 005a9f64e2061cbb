package coop.grappe.purchasing.receipt;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to what arrived of an order; deliveries themselves are {@code orders.received.v1}. */
sealed interface ReceiptEvent extends DomainEvent {

    UUID orderId();

    @Override
    default String topic() {
        return "orders";
    }

    @Override
    default String key() {
        return orderId().toString();
    }

    /** So much of an item. */
    record Part(UUID itemId, Quantity quantity) {}

    /** How much a reversed receipt had said. */
    record Unreceived(UUID itemId, Quantity received, Quantity damaged, Quantity excess) {}

    /** One item that goes back. */
    record SentBack(UUID itemId, Quantity quantity, ReturnReason reason, ReturnWish wish) {}

    /** A receipt was wrong. */
    record Reversed(
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            UUID receiptId,
            UUID reverses,
            @Nullable String reason,
            List<Unreceived> lines,
            Instant reversedAt)
            implements ReceiptEvent {

        static Reversed of(PurchaseOrder order, Receipt wrong, Receipt reversal) {
            return new Reversed(
                    order.id(),
                    order.contractId(),
                    order.memberId(),
                    order.supplierId(),
                    reversal.id(),
                    wrong.id(),
                    reversal.note(),
                    wrong.lines().stream()
                            .map(line -> new Unreceived(
                                    line.itemId(),
                                    new Quantity(line.received(), line.unit()),
                                    new Quantity(line.damaged(), line.unit()),
                                    new Quantity(line.excess().max(BigDecimal.ZERO), line.unit())))
                            .toList(),
                    reversal.receivedAt());
        }

        @Override
        public String type() {
            return "orders.receipt-reversed.v1";
        }
    }

    /** The member keeps what had come in excess; it is ordered now. */
    record ExcessAccepted(
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            UUID receiptId,
            List<Part> lines,
            Instant acceptedAt)
            implements ReceiptEvent {

        static ExcessAccepted of(PurchaseOrder order, Receipt receipt) {
            return new ExcessAccepted(
                    order.id(),
                    order.contractId(),
                    order.memberId(),
                    order.supplierId(),
                    receipt.id(),
                    receipt.lines().stream()
                            .filter(line -> line.accepted().signum() > 0)
                            .map(line -> new Part(line.itemId(), new Quantity(line.accepted(), line.unit())))
                            .toList(),
                    receipt.receivedAt());
        }

        @Override
        public String type() {
            return "orders.excess-accepted.v1";
        }
    }

    /** Goods came for others that went back. */
    record Replaced(
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            UUID receiptId,
            @Nullable UUID returnId,
            List<Part> lines,
            Instant receivedAt)
            implements ReceiptEvent {

        static Replaced of(PurchaseOrder order, Receipt receipt) {
            return new Replaced(
                    order.id(),
                    order.contractId(),
                    order.memberId(),
                    order.supplierId(),
                    receipt.id(),
                    receipt.goodsReturnId(),
                    parts(receipt),
                    receipt.receivedAt());
        }

        @Override
        public String type() {
            return "orders.replacement-received.v1";
        }
    }

    /** Goods go back. */
    record Returned(
            UUID orderId,
            UUID contractId,
            UUID campaignId,
            String memberId,
            String supplierId,
            UUID returnId,
            List<SentBack> lines,
            Instant returnedAt)
            implements ReceiptEvent {

        static Returned of(PurchaseOrder order, GoodsReturn goodsReturn) {
            return new Returned(
                    order.id(),
                    order.contractId(),
                    order.campaignId(),
                    order.memberId(),
                    order.supplierId(),
                    goodsReturn.id(),
                    goodsReturn.lines().stream()
                            .map(line -> new SentBack(
                                    line.itemId(),
                                    new Quantity(line.quantity(), line.unit()),
                                    line.reason(),
                                    line.wish()))
                            .toList(),
                    goodsReturn.returnedAt());
        }

        @Override
        public String type() {
            return "orders.returned.v1";
        }
    }

    /** The supplier knows of a return. */
    record ReturnAcknowledged(
            UUID orderId, UUID contractId, String memberId, String supplierId, UUID returnId, Instant acknowledgedAt)
            implements ReceiptEvent {
        @Override
        public String type() {
            return "orders.return-acknowledged.v1";
        }
    }

    private static List<Part> parts(Receipt receipt) {
        return receipt.lines().stream()
                .map(line -> new Part(line.itemId(), new Quantity(line.received(), line.unit())))
                .toList();
    }
}
