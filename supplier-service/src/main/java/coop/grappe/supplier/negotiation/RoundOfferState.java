package coop.grappe.supplier.negotiation;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where an offer of a round stands, and by which act it gets where. */
enum RoundOfferState {
    PENDING("pending", "scellée"),
    APPLIED("applied", "appliquée"),
    REFUSED("refused", "refusée"),
    SUPERSEDED("superseded", "remplacée"),
    LAPSED("lapsed", "caduque");

    private static final Map<RoundOfferAct, RoundOfferState> TABLE = Map.of(
            RoundOfferAct.SUPERSEDE, SUPERSEDED,
            RoundOfferAct.APPLY, APPLIED,
            RoundOfferAct.REFUSE, REFUSED,
            RoundOfferAct.LAPSE, LAPSED);

    @EnumeratedValue
    private final String word;

    private final Text label;

    RoundOfferState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now: anything is done once. */
    Optional<RoundOfferState> after(RoundOfferAct act) {
        return this == PENDING ? Optional.ofNullable(TABLE.get(act)) : Optional.empty();
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
