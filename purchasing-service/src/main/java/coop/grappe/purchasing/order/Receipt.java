package coop.grappe.purchasing.order;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Quantity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One delivery as it arrived. Never changes. */
@Entity
public class Receipt {

    @Id
    private UUID id;

    private UUID orderId;
    private String login;
    private Instant receivedAt;
    private boolean complete;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Line> lines;

    protected Receipt() {}

    /**
     * What came of one item.
     *
     * @param damaged how much of it could not be used
     */
    @Schema(name = "ReceiptLine")
    public record Line(
            UUID itemId,
            String unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal damaged,
            @Nullable String note) {

        OrderEvent.Delivery event() {
            return new OrderEvent.Delivery(itemId, new Quantity(received, unit), new Quantity(damaged, unit));
        }
    }

    static Receipt of(PurchaseOrder order, String login, List<Line> lines, boolean complete, Instant now) {
        Receipt receipt = new Receipt();
        receipt.id = Ids.next();
        receipt.orderId = order.id();
        receipt.login = login;
        receipt.receivedAt = now;
        receipt.complete = complete;
        receipt.lines = List.copyOf(lines);
        return receipt;
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    boolean complete() {
        return complete;
    }

    List<Line> lines() {
        return lines;
    }

    String login() {
        return login;
    }
}
