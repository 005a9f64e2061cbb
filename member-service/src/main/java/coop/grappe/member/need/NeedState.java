package coop.grappe.member.need;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a need stands, and by which act it gets where. A need that is not sent yet, a draft, is never on the server. */
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
