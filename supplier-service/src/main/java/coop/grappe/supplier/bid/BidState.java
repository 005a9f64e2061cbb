package coop.grappe.supplier.bid;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a bid stands (OCDS bids, refined), and by which act it gets where. */
public enum BidState {
    PENDING("pending", "scellée"),
    VALID("valid", "valide"),
    DISQUALIFIED("disqualified", "rejetée"),
    WITHDRAWN("withdrawn", "retirée"),
    SUPERSEDED("superseded", "remplacée");

    private static final Map<BidAct, Map<BidState, BidState>> TABLE = Map.of(
            BidAct.SUPERSEDE, Map.of(PENDING, SUPERSEDED),
            BidAct.WITHDRAW, Map.of(PENDING, WITHDRAWN),
            BidAct.REVEAL, Map.of(PENDING, VALID),
            BidAct.REFUSE, Map.of(PENDING, DISQUALIFIED),
            BidAct.NEGOTIATE, Map.of(VALID, VALID),
            BidAct.DISQUALIFY, Map.of(VALID, DISQUALIFIED));

    @EnumeratedValue
    private final String word;

    private final Text label;

    BidState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
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
