package coop.grappe.supplier.qualification;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a qualification stands, and by which act it gets where. That it has expired is told by its date, not by its state. */
public enum QualificationState {
    SUBMITTED("submitted", "à vérifier"),
    VERIFIED("verified", "vérifié"),
    REFUSED("refused", "refusé");

    /** What was verified can still be refused: a licence may be withdrawn, a document prove false. */
    private static final Map<QualificationAct, Map<QualificationState, QualificationState>> TABLE = Map.of(
            QualificationAct.VERIFY, Map.of(SUBMITTED, VERIFIED),
            QualificationAct.REFUSE, Map.of(SUBMITTED, REFUSED, VERIFIED, REFUSED));

    @EnumeratedValue
    private final String word;

    private final Text label;

    QualificationState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<QualificationState> after(QualificationAct act) {
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
