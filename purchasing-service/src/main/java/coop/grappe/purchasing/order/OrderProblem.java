package coop.grappe.purchasing.order;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about orders. */
public enum OrderProblem implements ProblemType {
    ORDER_STATE("order-state", 409),
    UNKNOWN_ITEM("unknown-item", 400),
    UNKNOWN_SITE("unknown-site", 400),
    EXCESS("excess", 409),
    ORDER_EMPTY("order-empty", 409),
    DELIVERY_DAY_PAST("delivery-day-past", 409);

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
