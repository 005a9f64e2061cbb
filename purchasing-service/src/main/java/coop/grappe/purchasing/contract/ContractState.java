package coop.grappe.purchasing.contract;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a contract stands, and by which act it gets where. */
public enum ContractState {
    PENDING("pending"),
    ACTIVE("active"),
    /** Given up before both sides had signed (OCDS contract.status). */
    CANCELLED("cancelled"),
    TERMINATED("terminated"),
    EXPIRED("expired");

    private static final Map<ContractAct, Map<ContractState, ContractState>> TABLE = Map.ofEntries(
            entry(ContractAct.ACTIVATE, Map.of(PENDING, ACTIVE)),
            entry(ContractAct.LAPSE, Map.of(PENDING, CANCELLED)),
            entry(ContractAct.TERMINATE, Map.of(PENDING, TERMINATED, ACTIVE, TERMINATED)),
            entry(ContractAct.EXPIRE, Map.of(ACTIVE, EXPIRED)));

    @EnumeratedValue
    private final String word;

    ContractState(String word) {
        this.word = word;
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<ContractState> after(ContractAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    @JsonValue
    public String word() {
        return word;
    }
}
