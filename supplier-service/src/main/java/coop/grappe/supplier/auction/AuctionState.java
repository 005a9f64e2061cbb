package coop.grappe.supplier.auction;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where an auction stands, and by which act it gets where. */
enum AuctionState {
    OPEN("open", "ouverte"),
    CLOSED("closed", "close"),
    CANCELLED("cancelled", "annulée");

    private static final Map<AuctionAct, Map<AuctionState, AuctionState>> TABLE = Map.of(
            AuctionAct.BID, Map.of(OPEN, OPEN),
            AuctionAct.CLOSE, Map.of(OPEN, CLOSED),
            AuctionAct.CANCEL, Map.of(OPEN, CANCELLED));

    @EnumeratedValue
    private final String word;

    private final Text label;

    AuctionState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<AuctionState> after(AuctionAct act) {
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
