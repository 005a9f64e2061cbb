package coop.grappe.supplier.bid;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a bid stands (OCDS bids, refined), and by which act it gets where. */
public enum BidState {
    PENDING("pending", "scellée"),
    /** Sealed, but what is asked has changed since. */
    TO_BE_CONFIRMED("to-be-confirmed", "to be confirmed", "à confirmer"),
    VALID("valid", "valide"),
    DISQUALIFIED("disqualified", "rejetée"),
    WITHDRAWN("withdrawn", "retirée"),
    SUPERSEDED("superseded", "remplacée"),
    /** Nobody confirmed it in time. */
    LAPSED("lapsed", "caduque");

    private static final Map<BidAct, Map<BidState, BidState>> TABLE = Map.of(
            BidAct.SUPERSEDE, Map.of(PENDING, SUPERSEDED, TO_BE_CONFIRMED, SUPERSEDED),
            BidAct.WITHDRAW, Map.of(PENDING, WITHDRAWN, TO_BE_CONFIRMED, WITHDRAWN),
            BidAct.ASK_ANEW, Map.of(PENDING, TO_BE_CONFIRMED, TO_BE_CONFIRMED, TO_BE_CONFIRMED),
            BidAct.CONFIRM, Map.of(TO_BE_CONFIRMED, PENDING),
            BidAct.LAPSE, Map.of(TO_BE_CONFIRMED, LAPSED),
            BidAct.REVEAL, Map.of(PENDING, VALID),
            BidAct.REFUSE, Map.of(PENDING, DISQUALIFIED),
            BidAct.NEGOTIATE, Map.of(VALID, VALID),
            BidAct.EXTEND, Map.of(VALID, VALID),
            BidAct.DISQUALIFY, Map.of(VALID, DISQUALIFIED));

    @EnumeratedValue
    private final String word;

    private final Text label;

    BidState(String word, String french) {
        this(word, word, french);
    }

    BidState(String word, String english, String french) {
        this.word = word;
        this.label = new Text(french, english);
    }

    /** The state after an act; empty if the act is not allowed now. */
    public Optional<BidState> after(BidAct act) {
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
