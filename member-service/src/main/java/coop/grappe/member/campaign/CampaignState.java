package coop.grappe.member.campaign;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a campaign stands, and by which act it gets where. */
public enum CampaignState {
    DRAFT("draft", "ébauche"),
    COLLECTING("collecting", "collecte"),
    CLOSED("closed", "close"),
    TENDERING("tendering", "en appel d’offres"),
    DECIDING("deciding", "en décision"),
    CONTRACTED("contracted", "sous contrat"),
    COMPLETED("completed", "terminée"),
    CANCELLED("cancelled", "annulée"),
    UNSUCCESSFUL("unsuccessful", "infructueuse");

    private static final Map<CampaignAct, Map<CampaignState, CampaignState>> TABLE = Map.ofEntries(
            entry(CampaignAct.WRITE, Map.of(DRAFT, DRAFT)),
            entry(
                    CampaignAct.PLAN,
                    Map.of(
                            DRAFT, DRAFT,
                            COLLECTING, COLLECTING,
                            CLOSED, CLOSED,
                            TENDERING, TENDERING,
                            DECIDING, DECIDING,
                            CONTRACTED, CONTRACTED)),
            entry(CampaignAct.OPEN, Map.of(DRAFT, COLLECTING)),
            entry(CampaignAct.COLLECT, Map.of(COLLECTING, COLLECTING)),
            entry(CampaignAct.JOIN_LATE, Map.of(CONTRACTED, CONTRACTED)),
            entry(CampaignAct.EXTEND, Map.of(COLLECTING, COLLECTING)),
            entry(CampaignAct.CLOSE, Map.of(COLLECTING, CLOSED)),
            entry(CampaignAct.PUBLISH_TENDER, Map.of(CLOSED, TENDERING)),
            entry(CampaignAct.PROPOSE_AWARD, Map.of(TENDERING, DECIDING, DECIDING, DECIDING, CONTRACTED, CONTRACTED)),
            entry(CampaignAct.CANCEL_AWARD, Map.of(DECIDING, TENDERING)),
            entry(CampaignAct.CONTRACT, Map.of(DECIDING, CONTRACTED, CONTRACTED, CONTRACTED)),
            entry(CampaignAct.COMPLETE, Map.of(CONTRACTED, COMPLETED)),
            entry(
                    CampaignAct.CANCEL,
                    Map.of(
                            DRAFT, CANCELLED,
                            COLLECTING, CANCELLED,
                            CLOSED, CANCELLED,
                            TENDERING, CANCELLED,
                            DECIDING, CANCELLED)),
            entry(
                    CampaignAct.FAIL,
                    Map.of(
                            COLLECTING, UNSUCCESSFUL,
                            CLOSED, UNSUCCESSFUL,
                            TENDERING, UNSUCCESSFUL,
                            DECIDING, UNSUCCESSFUL)));

    @EnumeratedValue
    private final String word;

    private final Text label;

    CampaignState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    public Optional<CampaignState> after(CampaignAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    /** Whether nothing can happen to the campaign any more. */
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED || this == UNSUCCESSFUL;
    }

    /** Whether demand is final. */
    public boolean isFrozen() {
        return this != DRAFT && this != COLLECTING;
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
