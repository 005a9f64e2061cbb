package coop.grappe.purchasing.invoice;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.problem.Violations;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an invoice stands, and by which act it gets where. */
public enum InvoiceState {
    RECEIVED("received"),
    MATCHED("matched"),
    DISPUTED("disputed"),
    APPROVED("approved"),
    PAID("paid"),
    WITHDRAWN("withdrawn");

    private static final Map<InvoiceAct, Map<InvoiceState, InvoiceState>> TABLE = Map.ofEntries(
            entry(InvoiceAct.MATCH, Map.of(RECEIVED, MATCHED)),
            entry(InvoiceAct.DISPUTE, Map.of(RECEIVED, DISPUTED, MATCHED, DISPUTED)),
            entry(InvoiceAct.CORRECT, Map.of(DISPUTED, RECEIVED)),
            entry(InvoiceAct.APPROVE, Map.of(MATCHED, APPROVED)),
            entry(InvoiceAct.ACCEPT, Map.of(DISPUTED, MATCHED)),
            entry(InvoiceAct.WITHDRAW, Map.of(MATCHED, WITHDRAWN, DISPUTED, WITHDRAWN)),
            entry(InvoiceAct.PAY_PART, Map.of(APPROVED, APPROVED)),
            entry(InvoiceAct.PAY, Map.of(APPROVED, PAID)),
            entry(InvoiceAct.UNPAY, Map.of(APPROVED, APPROVED, PAID, APPROVED)));

    @EnumeratedValue
    private final String word;

    InvoiceState(String word) {
        this.word = word;
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<InvoiceState> after(InvoiceAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    /** The state of a word; null for none. */
    static @Nullable InvoiceState ofWord(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Stream.of(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Violations(InvoiceProblem.class)
                        .check(false, "state", "state.unknown")
                        .refusal());
    }

    @JsonValue
    public String word() {
        return word;
    }
}
