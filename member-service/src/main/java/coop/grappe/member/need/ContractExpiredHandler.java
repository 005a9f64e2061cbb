package coop.grappe.member.need;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** A contract's last day is over: nobody joins it any more. */
@ApplicationScoped
class ContractExpiredHandler implements EventHandler<RoomsChanged> {

    private final RoomChange rooms;

    ContractExpiredHandler(RoomChange rooms) {
        this.rooms = rooms;
    }

    @Override
    public String type() {
        return "contracts.expired.v1";
    }

    @Override
    public Class<RoomsChanged> payload() {
        return RoomsChanged.class;
    }

    @Override
    public void apply(RoomsChanged event) {
        rooms.follow(event, BigDecimal::negate);
    }
}
