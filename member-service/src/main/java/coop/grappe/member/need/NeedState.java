package coop.grappe.member.need;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a need stands, and by which act it gets where. A need that is not sent yet, a draft, is never on the server.
 *
 * <p>A campaign's closing commits all its needs at once, a million perhaps: so that is not written to each of them, but follows from the campaign
 * ({@link #in}).
 */
public enum NeedState {
    SUBMITTED("submitted", "soumis"),
    AMENDED("amended", "modifié"),
    WITHDRAWN("withdrawn", "retiré"),
    COMMITTED("committed", "engagé"),
    COVERED("covered", "couvert"),
    UNCOVERED("uncovered", "non couvert");

    private static final Map<NeedAct, Map<NeedState, NeedState>> TABLE = Map.ofEntries(
            entry(NeedAct.AMEND, Map.of(SUBMITTED, AMENDED, AMENDED, AMENDED)),
            entry(NeedAct.WITHDRAW, Map.of(SUBMITTED, WITHDRAWN, AMENDED, WITHDRAWN)),
            entry(NeedAct.COMMIT, Map.of(SUBMITTED, COMMITTED, AMENDED, COMMITTED)),
            entry(NeedAct.COVER, Map.of(COMMITTED, COVERED)),
            entry(NeedAct.LEAVE, Map.of(SUBMITTED, UNCOVERED, AMENDED, UNCOVERED, COMMITTED, UNCOVERED)));

    @EnumeratedValue
    private final String word;

    private final Text label;

    NeedState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<NeedState> after(NeedAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    /** Where a need stands of which this is written, once its campaign is closed or not yet. */
    NeedState in(boolean closedCampaign) {
        return closedCampaign ? after(NeedAct.COMMIT).orElse(this) : this;
    }

    /** What may be written of a need that stands here. */
    List<NeedState> written(boolean closedCampaign) {
        return Stream.of(values())
                .filter(state -> state.in(closedCampaign) == this)
                .toList();
    }

    /** The states from which an act leads to where it leads. */
    static List<NeedState> before(NeedAct act) {
        return Stream.of(values()).filter(state -> state.after(act).isPresent()).toList();
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
