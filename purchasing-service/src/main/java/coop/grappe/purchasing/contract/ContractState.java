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
    /** In force, but nothing can be ordered for a while. */
    SUSPENDED("suspended"),
    /** Given up before both sides had signed (OCDS contract.status). */
    CANCELLED("cancelled"),
    TERMINATED("terminated"),
    EXPIRED("expired");

    private static final Map<ContractState, ContractState> IN_FORCE = Map.of(ACTIVE, ACTIVE, SUSPENDED, SUSPENDED);

    private static final Map<ContractAct, Map<ContractState, ContractState>> TABLE = Map.ofEntries(
            entry(ContractAct.STIPULATE, Map.of(PENDING, PENDING)),
            entry(ContractAct.SIGN, Map.of(PENDING, PENDING)),
            entry(ContractAct.ACTIVATE, Map.of(PENDING, ACTIVE)),
            entry(ContractAct.LAPSE, Map.of(PENDING, CANCELLED)),
            entry(ContractAct.ORDER, Map.of(ACTIVE, ACTIVE)),
            entry(ContractAct.TRANSFER, IN_FORCE),
            entry(ContractAct.AMEND, IN_FORCE),
            entry(ContractAct.REVISE_PRICES, IN_FORCE),
            entry(ContractAct.RENEW, IN_FORCE),
            entry(ContractAct.SUSPEND, Map.of(ACTIVE, SUSPENDED)),
            entry(ContractAct.RESUME, Map.of(SUSPENDED, ACTIVE)),
            entry(ContractAct.GIVE_NOTICE, IN_FORCE),
            entry(ContractAct.WITHDRAW_NOTICE, IN_FORCE),
            entry(ContractAct.TERMINATE, Map.of(ACTIVE, TERMINATED, SUSPENDED, TERMINATED)),
            entry(ContractAct.EXPIRE, Map.of(ACTIVE, EXPIRED, SUSPENDED, EXPIRED)));

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
