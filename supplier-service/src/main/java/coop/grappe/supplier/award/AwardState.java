package coop.grappe.supplier.award;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/**
 * Where an award stands (OCDS award.status; {@code ratified} is a pending award that the members have carried and that stands
 * still), and by which act it gets where. What happens to a part of an award happens to an award of its own, divided from it.
 */
public enum AwardState {
    PENDING("pending", "en attente du vote"),
    RATIFIED("ratified", "ratifiée"),
    ACTIVE("active", "en vigueur"),
    CANCELLED("cancelled", "annulée"),
    UNSUCCESSFUL("unsuccessful", "infructueuse");

    private static final Map<AwardAct, Map<AwardState, AwardState>> TABLE = Map.ofEntries(
            entry(AwardAct.RATIFY, Map.of(PENDING, RATIFIED)),
            entry(AwardAct.COMPLAIN, Map.of(RATIFIED, RATIFIED)),
            entry(AwardAct.DROP_OUT, Map.of(PENDING, CANCELLED, RATIFIED, CANCELLED)),
            entry(AwardAct.ACTIVATE, Map.of(RATIFIED, ACTIVE)),
            entry(AwardAct.CANCEL, Map.of(PENDING, CANCELLED, RATIFIED, CANCELLED)),
            entry(AwardAct.LAPSE, Map.of(ACTIVE, CANCELLED)),
            entry(AwardAct.FAIL, Map.of(CANCELLED, UNSUCCESSFUL)));

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

    /** Whether it is, or may yet come, in force. */
    boolean isStanding() {
        return this == PENDING || this == RATIFIED || this == ACTIVE;
    }

    /** Whether it waits for the members, for the end of its standstill or for the end of complaints. */
    boolean isUndecided() {
        return this == PENDING || this == RATIFIED;
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
