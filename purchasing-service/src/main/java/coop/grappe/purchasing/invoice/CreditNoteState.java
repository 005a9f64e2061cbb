package coop.grappe.purchasing.invoice;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a credit note stands, and by which act it gets where. */
public enum CreditNoteState {
    RECEIVED("received"),
    MATCHED("matched"),
    DISPUTED("disputed"),
    APPROVED("approved"),
    WITHDRAWN("withdrawn");

    private static final Map<CreditNoteAct, Map<CreditNoteState, CreditNoteState>> TABLE = Map.ofEntries(
            entry(CreditNoteAct.MATCH, Map.of(RECEIVED, MATCHED)),
            entry(CreditNoteAct.DISPUTE, Map.of(RECEIVED, DISPUTED, MATCHED, DISPUTED)),
            entry(CreditNoteAct.WITHDRAW, Map.of(MATCHED, WITHDRAWN, DISPUTED, WITHDRAWN)),
            entry(CreditNoteAct.APPROVE, Map.of(MATCHED, APPROVED)),
            entry(CreditNoteAct.USE, Map.of(APPROVED, APPROVED)));

    @EnumeratedValue
    private final String word;

    CreditNoteState(String word) {
        this.word = word;
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<CreditNoteState> after(CreditNoteAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    @JsonValue
    public String word() {
        return word;
    }
}
