package coop.grappe.supplier.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where an inquiry about an abnormally low price stands, and by which act it gets where. */
public enum InquiryState {
    ASKED("asked", "posée"),
    ANSWERED("answered", "répondue"),
    ACCEPTED("accepted", "acceptée"),
    REFUSED("refused", "refusée");

    private static final Map<InquiryAct, Map<InquiryState, InquiryState>> TABLE = Map.of(
            InquiryAct.ANSWER, Map.of(ASKED, ANSWERED, ANSWERED, ANSWERED),
            InquiryAct.ACCEPT, Map.of(ANSWERED, ACCEPTED),
            InquiryAct.REFUSE, Map.of(ANSWERED, REFUSED),
            InquiryAct.REFUSE_SILENCE, Map.of(ASKED, REFUSED));

    @EnumeratedValue
    private final String word;

    private final Text label;

    InquiryState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<InquiryState> after(InquiryAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
