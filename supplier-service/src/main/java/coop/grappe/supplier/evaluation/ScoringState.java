package coop.grappe.supplier.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** How far the evaluators of a tender have come, and by which act they get where. */
public enum ScoringState {
    /** Each scores alone, and sees its own points only. */
    INDIVIDUAL("individual", "en notation individuelle"),
    /** All see all points, and agree where they lie too far apart. */
    CONSENSUS("consensus", "en concertation"),
    /** The bids are ranked. */
    CONCLUDED("concluded", "conclue");

    private static final Map<ScoringAct, Map<ScoringState, ScoringState>> TABLE = Map.of(
            ScoringAct.DECLARE, Map.of(INDIVIDUAL, INDIVIDUAL, CONSENSUS, CONSENSUS),
            ScoringAct.NAME_COMMITTEE, Map.of(INDIVIDUAL, INDIVIDUAL),
            ScoringAct.SCORE, Map.of(INDIVIDUAL, INDIVIDUAL),
            ScoringAct.CLOSE, Map.of(INDIVIDUAL, CONSENSUS),
            ScoringAct.AGREE, Map.of(CONSENSUS, CONSENSUS),
            ScoringAct.REOPEN, Map.of(CONSENSUS, INDIVIDUAL),
            ScoringAct.CONCLUDE, Map.of(CONSENSUS, CONCLUDED));

    @EnumeratedValue
    private final String word;

    private final Text label;

    ScoringState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<ScoringState> after(ScoringAct act) {
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
