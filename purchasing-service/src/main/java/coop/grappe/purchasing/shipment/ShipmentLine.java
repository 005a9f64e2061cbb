package coop.grappe.purchasing.shipment;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.order.OrderDelivery;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a shipment brings of one line of an order to one site. Never changes. */
@Entity
@Immutable
public class ShipmentLine {

    @Id
    private UUID id;

    private UUID shipmentId;
    private UUID orderId;
    private String orderNumber;
    private String memberId;
    private String memberName;
    private UUID siteId;
    private String siteName;
    private String siteAddress;
    private UUID itemId;

    @Embedded
    private Text names;

    private String unit;
    private BigDecimal quantity;
    private BigDecimal packSize;
    private int delivery;
    private @Nullable LocalDate wantedBy;

    protected ShipmentLine() {}

    /**
     * @param number which of the line's deliveries it is, from 1
     * @param packSize how many units a case of the item holds
     */
    static ShipmentLine of(
            Shipment shipment,
            PurchaseOrder order,
            String memberName,
            OrderLine ordered,
            OrderDelivery delivery,
            int number,
            BigDecimal packSize) {
        ShipmentLine line = new ShipmentLine();
        line.id = Ids.next();
        line.shipmentId = shipment.id();
        line.orderId = order.id();
        line.orderNumber = Objects.requireNonNull(order.number());
        line.memberId = order.memberId();
        line.memberName = memberName;
        line.siteId = delivery.siteId();
        line.siteName = delivery.siteName();
        line.siteAddress = delivery.siteAddress();
        line.itemId = ordered.itemId();
        line.names = ordered.names();
        line.unit = ordered.unit();
        line.quantity = delivery.quantity();
        line.packSize = packSize;
        line.delivery = number;
        line.wantedBy = delivery.wantedBy();
        return line;
    }

    UUID orderId() {
        return orderId;
    }

    String orderNumber() {
        return orderNumber;
    }

    String memberId() {
        return memberId;
    }

    String memberName() {
        return memberName;
    }

    UUID siteId() {
        return siteId;
    }

    String siteName() {
        return siteName;
    }

    String siteAddress() {
        return siteAddress;
    }

    UUID itemId() {
        return itemId;
    }

    Text names() {
        return names;
    }

    Quantity quantity() {
        return new Quantity(quantity, unit);
    }

    /** How many units a case holds. */
    BigDecimal packSize() {
        return packSize;
    }

    int delivery() {
        return delivery;
    }

    @Nullable
    LocalDate wantedBy() {
        return wantedBy;
    }
}
