package coop.grappe.member.need;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;

/** Another version of a contract is in force: there may be more room, or less. */
@ApplicationScoped
class ContractAmendedHandler implements EventHandler<RoomsChanged> {

    private final RoomChange rooms;

    ContractAmendedHandler(RoomChange rooms) {
        this.rooms = rooms;
    }

    @Override
    public String type() {
        return "contracts.amended.v1";
    }

    @Override
    public Class<RoomsChanged> payload() {
        return RoomsChanged.class;
    }

    @Override
    public void apply(RoomsChanged event) {
        rooms.follow(event, UnaryOperator.identity());
    }
}
