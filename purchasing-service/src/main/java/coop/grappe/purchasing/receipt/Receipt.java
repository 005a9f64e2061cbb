package coop.grappe.purchasing.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.grappe.platform.identity.Ids;
import coop.grappe.purchasing.order.Arrival;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One delivery as it arrived. Never changes: what was noted wrongly is taken back by a receipt that reverses it.
 *
 * <p>What an order has received of an item is the sum over its receipts; so is what lies there in excess.
 */
@Entity
public class Receipt {

    @Id
    private UUID id;

    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ReceiptKind kind;

    private @Nullable UUID reverses;
    private @Nullable UUID goodsReturnId;
    private @Nullable UUID siteId;
    private String login;
    private Instant receivedAt;
    private boolean complete;
    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Proof> documents;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Line> lines;

    protected Receipt() {}

    /**
     * What came of one item. All are negative in a reversal.
     *
     * @param received what counts towards the order, damaged or not, what was accepted beyond it included
     * @param damaged how much of it could not be used
     * @param refused what counts nowhere: sent away at the door, or broken and too much
     * @param excess what came whole beyond what was ordered, and waits to be accepted or sent back; negative where it is accepted
     * @param accepted how much of what was received was beyond what was ordered
     */
    @Schema(name = "ReceiptLine")
    public record Line(
            UUID itemId,
            String unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal damaged,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal refused,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal excess,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal accepted,
            @Nullable String note) {

        public Line {
            received = plain(received);
            damaged = plain(damaged);
            refused = plain(Objects.requireNonNullElse(refused, BigDecimal.ZERO));
            excess = plain(Objects.requireNonNullElse(excess, BigDecimal.ZERO));
            accepted = plain(Objects.requireNonNullElse(accepted, BigDecimal.ZERO));
        }

        /** Without decimals that say nothing, as quantities are written. */
        private static BigDecimal plain(BigDecimal quantity) {
            BigDecimal exact = quantity.stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0) : exact;
        }

        static Line of(Arrival arrival, BigDecimal refused, @Nullable String note) {
            return new Line(
                    arrival.itemId(),
                    arrival.unit(),
                    arrival.received(),
                    arrival.damaged(),
                    refused,
                    arrival.excess(),
                    BigDecimal.ZERO,
                    note);
        }

        /** The same, with so much of its excess accepted at once. */
        Line accepting(BigDecimal more) {
            return new Line(
                    itemId,
                    unit,
                    received.add(more),
                    damaged,
                    refused,
                    excess.subtract(more),
                    accepted.add(more),
                    note);
        }

        Line negated() {
            return new Line(
                    itemId,
                    unit,
                    received.negate(),
                    damaged.negate(),
                    refused.negate(),
                    excess.negate(),
                    accepted.negate(),
                    null);
        }

        Arrival arrival() {
            return new Arrival(itemId, unit, received, damaged, excess);
        }

        /** What arrived whole and is kept. */
        @JsonIgnore
        public BigDecimal kept() {
            return received.subtract(damaged);
        }
    }

    static Receipt of(
            PurchaseOrder order, ReceiptKind kind, String login, List<Line> lines, ReceiptPlan plan, Instant now) {
        Receipt receipt = new Receipt(order.id(), kind, login, lines, now);
        receipt.complete = plan.complete();
        receipt.goodsReturnId = plan.returnId();
        receipt.siteId = plan.siteId();
        receipt.note = plan.note();
        receipt.documents = plan.documents();
        return receipt;
    }

    /** Accepts what had come in excess. */
    static Receipt accepting(PurchaseOrder order, String login, List<Line> lines, Instant now) {
        return new Receipt(order.id(), ReceiptKind.ACCEPTANCE, login, lines, now);
    }

    Receipt reversed(String by, String why, Instant now) {
        List<Line> negated = lines.stream().map(Line::negated).toList();
        Receipt reversal = new Receipt(orderId, ReceiptKind.REVERSAL, by, negated, now);
        reversal.reverses = id;
        reversal.goodsReturnId = goodsReturnId;
        reversal.siteId = siteId;
        reversal.note = why;
        return reversal;
    }

    private Receipt(UUID orderId, ReceiptKind kind, String login, List<Line> lines, Instant now) {
        this.id = Ids.next();
        this.orderId = orderId;
        this.kind = kind;
        this.login = login;
        this.receivedAt = now;
        this.lines = List.copyOf(lines);
        this.documents = List.of();
    }

    List<Arrival> arrivals() {
        return lines.stream().map(Line::arrival).toList();
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public ReceiptKind kind() {
        return kind;
    }

    /** The receipt that it takes back; null unless it is a reversal. */
    public @Nullable UUID reverses() {
        return reverses;
    }

    /** The return for which goods came in replacement. */
    public @Nullable UUID goodsReturnId() {
        return goodsReturnId;
    }

    public @Nullable UUID siteId() {
        return siteId;
    }

    @Nullable
    String note() {
        return note;
    }

    List<Proof> documents() {
        return documents;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether nothing more was awaited after it. */
    public boolean complete() {
        return complete;
    }

    public List<Line> lines() {
        return lines;
    }

    public String login() {
        return login;
    }
}
