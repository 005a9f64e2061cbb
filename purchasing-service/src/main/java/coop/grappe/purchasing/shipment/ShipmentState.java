package coop.grappe.purchasing.shipment;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a shipment stands, and by which act it gets where. */
enum ShipmentState {
    PLANNED("planned"),
    CLOSED("closed"),
    DISPATCHED("dispatched"),
    DELIVERED("delivered"),
    CANCELLED("cancelled");

    private static final Map<ShipmentAct, Map<ShipmentState, ShipmentState>> TABLE = Map.ofEntries(
            entry(ShipmentAct.CLOSE, Map.of(PLANNED, CLOSED)),
            entry(ShipmentAct.CANCEL, Map.of(PLANNED, CANCELLED)),
            entry(ShipmentAct.DISPATCH, Map.of(CLOSED, DISPATCHED)),
            entry(ShipmentAct.DELIVER, Map.of(DISPATCHED, DELIVERED)));

    @EnumeratedValue
    private final String word;

    ShipmentState(String word) {
        this.word = word;
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<ShipmentState> after(ShipmentAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    @JsonValue
    String word() {
        return word;
    }
}
