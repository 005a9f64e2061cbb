package coop.grappe.purchasing.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.identity.Ids;
import coop.grappe.purchasing.order.Arrival;
import coop.grappe.purchasing.order.PurchaseOrder;
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

        Arrival arrival() {
            return new Arrival(itemId, unit, received, damaged);
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

    List<Arrival> arrivals() {
        return lines.stream().map(Line::arrival).toList();
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
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
