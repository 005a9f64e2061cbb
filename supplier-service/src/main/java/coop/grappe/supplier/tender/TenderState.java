package coop.grappe.supplier.tender;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a tender stands (OCDS tender.status, refined), and by which act it gets where. */
public enum TenderState {
    PLANNED("planned", "planifié"),
    ACTIVE("active", "en cours"),
    CLOSED("closed", "clos"),
    OPENED("opened", "ouvert"),
    EVALUATED("evaluated", "évalué"),
    AWARDED("awarded", "attribué"),
    COMPLETE("complete", "terminé"),
    CANCELLED("cancelled", "annulé"),
    UNSUCCESSFUL("unsuccessful", "infructueux");

    private static final Map<TenderAct, Map<TenderState, TenderState>> TABLE = Map.ofEntries(
            entry(TenderAct.PREPARE, Map.of(PLANNED, PLANNED)),
            entry(TenderAct.INVITE, Map.of(PLANNED, PLANNED, ACTIVE, ACTIVE)),
            entry(TenderAct.ATTACH, Map.of(PLANNED, PLANNED, ACTIVE, ACTIVE)),
            entry(TenderAct.NAME_COMMITTEE, Map.of(PLANNED, PLANNED, ACTIVE, ACTIVE, CLOSED, CLOSED, OPENED, OPENED)),
            entry(TenderAct.PUBLISH, Map.of(PLANNED, ACTIVE)),
            entry(TenderAct.ASK, Map.of(ACTIVE, ACTIVE)),
            entry(TenderAct.ANSWER, Map.of(ACTIVE, ACTIVE)),
            entry(TenderAct.AMEND, Map.of(ACTIVE, ACTIVE)),
            entry(TenderAct.SUBMIT, Map.of(ACTIVE, ACTIVE)),
            entry(TenderAct.CLOSE, Map.of(ACTIVE, CLOSED)),
            entry(TenderAct.HAND_IN, Map.of(CLOSED, CLOSED)),
            entry(TenderAct.OPEN, Map.of(CLOSED, OPENED)),
            entry(TenderAct.JUDGE, Map.of(OPENED, OPENED)),
            entry(TenderAct.EVALUATE, Map.of(OPENED, EVALUATED)),
            entry(TenderAct.COMPARE, Map.of(EVALUATED, EVALUATED)),
            entry(TenderAct.AWARD, Map.of(EVALUATED, AWARDED)),
            entry(TenderAct.RELEASE, Map.of(AWARDED, EVALUATED, EVALUATED, EVALUATED, COMPLETE, EVALUATED)),
            entry(TenderAct.FORGO, Map.of(EVALUATED, AWARDED, AWARDED, AWARDED)),
            entry(TenderAct.COMPLETE, Map.of(EVALUATED, COMPLETE, AWARDED, COMPLETE, COMPLETE, COMPLETE)),
            entry(
                    TenderAct.FAIL,
                    Map.of(
                            CLOSED, UNSUCCESSFUL,
                            OPENED, UNSUCCESSFUL,
                            EVALUATED, UNSUCCESSFUL,
                            AWARDED, UNSUCCESSFUL,
                            COMPLETE, UNSUCCESSFUL)),
            entry(
                    TenderAct.CANCEL,
                    Map.of(
                            PLANNED, CANCELLED,
                            ACTIVE, CANCELLED,
                            CLOSED, CANCELLED,
                            OPENED, CANCELLED,
                            EVALUATED, CANCELLED,
                            AWARDED, CANCELLED)));

    @EnumeratedValue
    private final String word;

    private final Text label;

    TenderState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    public Optional<TenderState> after(TenderAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    /** Whether the deadline has passed after which no bid is taken. */
    public boolean isClosed() {
        return this == CLOSED || isOpened() || this == UNSUCCESSFUL;
    }

    /** Whether bids can be read. */
    public boolean isOpened() {
        return this == OPENED || this == EVALUATED || this == AWARDED || this == COMPLETE;
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
