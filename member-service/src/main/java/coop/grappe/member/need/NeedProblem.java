package coop.grappe.member.need;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
enum NeedProblem implements ProblemType {
    NEED_STATE("need-state", 409),
    NO_ROOM("no-room", 409),
    NOT_EQUIVALENT("not-equivalent", 422),
    ITEM_NEEDED("item-needed", 409);

    private final String slug;
    private final int status;

    NeedProblem(String slug, int status) {
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
