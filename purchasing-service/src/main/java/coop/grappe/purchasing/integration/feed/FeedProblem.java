package coop.grappe.purchasing.integration.feed;

import coop.grappe.platform.problem.ProblemType;

/** Refusals of the feed. */
public enum FeedProblem implements ProblemType {
    /** What follows the cursor is no longer kept: going on would pass over events. */
    CURSOR_TOO_OLD("cursor-too-old", 410),
    TOO_MANY_STREAMS("too-many-streams", 429);

    private final String slug;
    private final int status;

    FeedProblem(String slug, int status) {
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
