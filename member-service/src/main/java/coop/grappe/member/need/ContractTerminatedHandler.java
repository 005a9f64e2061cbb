package coop.grappe.member.need;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** One side has ended a contract: nobody joins it any more. */
@ApplicationScoped
class ContractTerminatedHandler implements EventHandler<RoomsChanged> {

    private final RoomChange rooms;

    ContractTerminatedHandler(RoomChange rooms) {
        this.rooms = rooms;
    }

    @Override
    public String type() {
        return "contracts.terminated.v1";
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
