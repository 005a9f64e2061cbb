package coop.grappe.member.campaign;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum CampaignProblem implements ProblemType {
    CAMPAIGN_STATE("campaign-state", 409),
    COLLECTING_OVER("collecting-over", 409),
    COLLECTIVE_MINIMUM("collective-minimum", 409),
    ITEMS_MISSING("items-missing", 409),
    ORGANIZER_UNKNOWN("organizer-unknown", 409),
    MEMBERS_ONLY("members-only", 409),
    CHARTER_VERSION("charter-version", 409),
    ALREADY_ADHERED("already-adhered", 409),
    NOT_ADHERED("not-adhered", 409),
    LATE_JOINING("late-joining", 409),
    ITEM_STATE("item-state", 409);

    private final String slug;
    private final int status;

    CampaignProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
