package coop.grappe.purchasing.integration.webhook;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Whether an endpoint gets deliveries, and by which act it gets where. */
enum EndpointState {
    ENABLED("enabled"),
    DISABLED("disabled");

    private static final Map<EndpointAct, Map<EndpointState, EndpointState>> TABLE = Map.ofEntries(
            entry(EndpointAct.ENABLE, Map.of(DISABLED, ENABLED)),
            entry(EndpointAct.DISABLE, Map.of(ENABLED, DISABLED)));

    @EnumeratedValue
    private final String word;

    EndpointState(String word) {
        this.word = word;
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<EndpointState> after(EndpointAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    @JsonValue
    public String word() {
        return word;
    }
}
