package coop.grappe.purchasing.order;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about orders. */
public enum OrderProblem implements ProblemType {
    ORDER_STATE("order-state", 409),
    UNKNOWN_ITEM("unknown-item", 400),
    UNKNOWN_SITE("unknown-site", 400),
    SEVERAL_PROVINCES("several-provinces", 400),
    NO_EXCESS("no-excess", 409),
    RECEIPT_USED("receipt-used", 409),
    ORDER_EMPTY("order-empty", 409),
    DELIVERY_DAY_PAST("delivery-day-past", 409),
    BELOW_MINIMUM("below-minimum", 409),
    BROKEN_CASES("broken-cases", 409),
    OWN_ORDER("own-order", 403),
    APPROVED_ALREADY("approved-already", 409),
    APPROVAL_MISSING("approval-missing", 409),
    BOUND_BY_ACCEPTANCE("bound-by-acceptance", 409),
    ON_ITS_WAY("on-its-way", 409),
    CHANGE_PENDING("change-pending", 409),
    CHANGE_STATE("change-state", 409),
    NOTHING_LEFT("nothing-left", 409);

    private final String slug;
    private final int status;

    OrderProblem(String slug, int status) {
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
