package coop.grappe.member.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What the contracts in force have left of an item below their ceilings, for those who join late. {@link Rooms} counts it by conditional
 * updates, never through this entity.
 */
@Entity
@Table(name = "item_room")
class Room {

    @Id
    private UUID itemId;

    private UUID campaignId;

    @Column(updatable = false)
    private BigDecimal room;

    @Column(updatable = false)
    private BigDecimal taken;

    protected Room() {}

    UUID itemId() {
        return itemId;
    }

    BigDecimal room() {
        return room;
    }

    BigDecimal taken() {
        return taken;
    }
}
