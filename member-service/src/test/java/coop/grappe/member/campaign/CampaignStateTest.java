package coop.grappe.member.campaign;

import static coop.grappe.member.campaign.CampaignState.CANCELLED;
import static coop.grappe.member.campaign.CampaignState.CLOSED;
import static coop.grappe.member.campaign.CampaignState.COLLECTING;
import static coop.grappe.member.campaign.CampaignState.COMPLETED;
import static coop.grappe.member.campaign.CampaignState.CONTRACTED;
import static coop.grappe.member.campaign.CampaignState.DECIDING;
import static coop.grappe.member.campaign.CampaignState.DRAFT;
import static coop.grappe.member.campaign.CampaignState.TENDERING;
import static coop.grappe.member.campaign.CampaignState.UNSUCCESSFUL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class CampaignStateTest {

    private static final String NO = "-";

    private static List<String> expected(CampaignAct act) {
        // draft, collecting, closed, tendering, deciding, contracted, completed, cancelled, unsuccessful
        return switch (act) {
            case WRITE -> row(DRAFT, NO, NO, NO, NO, NO, NO, NO, NO);
            case PLAN -> row(DRAFT, COLLECTING, CLOSED, TENDERING, DECIDING, CONTRACTED, NO, NO, NO);
            case OPEN -> row(COLLECTING, NO, NO, NO, NO, NO, NO, NO, NO);
            case COLLECT, EXTEND -> row(NO, COLLECTING, NO, NO, NO, NO, NO, NO, NO);
            case JOIN_LATE -> row(NO, NO, NO, NO, NO, CONTRACTED, NO, NO, NO);
            case CLOSE -> row(NO, CLOSED, NO, NO, NO, NO, NO, NO, NO);
            case PUBLISH_TENDER -> row(NO, NO, TENDERING, NO, NO, NO, NO, NO, NO);
            case PROPOSE_AWARD -> row(NO, NO, NO, DECIDING, DECIDING, CONTRACTED, NO, NO, NO);
            case CANCEL_AWARD -> row(NO, NO, NO, NO, TENDERING, NO, NO, NO, NO);
            case CONTRACT -> row(NO, NO, NO, NO, CONTRACTED, CONTRACTED, NO, NO, NO);
            case COMPLETE -> row(NO, NO, NO, NO, NO, COMPLETED, NO, NO, NO);
            case CANCEL -> row(CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED, NO, NO, NO, NO);
            case FAIL -> row(NO, UNSUCCESSFUL, UNSUCCESSFUL, UNSUCCESSFUL, UNSUCCESSFUL, NO, NO, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(CampaignAct act) {
        List<String> found = Arrays.stream(CampaignState.values())
                .map(state -> state.after(act).map(CampaignState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
