package coop.grappe.supplier.negotiation;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a counter-offer stands, and by which act it gets where. */
enum CounterOfferState {
    OPEN("open", "en attente du soumissionnaire"),
    ANSWERED("answered", "en attente de la personne négociatrice"),
    ACCEPTED("accepted", "acceptée"),
    DECLINED("declined", "refusée"),
    WITHDRAWN("withdrawn", "retirée"),
    EXPIRED("expired", "expirée");

    private static final Map<CounterOfferAct, Map<CounterOfferState, CounterOfferState>> TABLE = Map.of(
            CounterOfferAct.ACCEPT, Map.of(OPEN, ACCEPTED),
            CounterOfferAct.DECLINE, Map.of(OPEN, DECLINED),
            CounterOfferAct.ANSWER, Map.of(OPEN, ANSWERED),
            CounterOfferAct.ACCEPT_ANSWER, Map.of(ANSWERED, ACCEPTED),
            CounterOfferAct.DECLINE_ANSWER, Map.of(ANSWERED, DECLINED),
            CounterOfferAct.WITHDRAW, Map.of(OPEN, WITHDRAWN),
            CounterOfferAct.EXPIRE, Map.of(OPEN, EXPIRED, ANSWERED, EXPIRED),
            CounterOfferAct.VOID, Map.of(OPEN, WITHDRAWN, ANSWERED, WITHDRAWN));

    @EnumeratedValue
    private final String word;

    private final Text label;

    CounterOfferState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<CounterOfferState> after(CounterOfferAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    boolean isOpen() {
        return this == OPEN || this == ANSWERED;
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
