package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/**
 * Where an award stands (OCDS award.status; {@code ratified} is a pending award that the members have carried and that stands
 * still), and by which act it gets where.
 */
public enum AwardState {
    PENDING("pending", "en attente du vote"),
    RATIFIED("ratified", "ratifiée"),
    ACTIVE("active", "en vigueur"),
    CANCELLED("cancelled", "annulée");

    private static final Map<AwardAct, Map<AwardState, AwardState>> TABLE = Map.of(
            AwardAct.RATIFY, Map.of(PENDING, RATIFIED),
            AwardAct.COMPLAIN, Map.of(RATIFIED, RATIFIED),
            AwardAct.ACTIVATE, Map.of(RATIFIED, ACTIVE),
            AwardAct.CANCEL, Map.of(PENDING, CANCELLED, RATIFIED, CANCELLED));

    @EnumeratedValue
    private final String word;

    private final Text label;

    AwardState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    public Optional<AwardState> after(AwardAct act) {
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
