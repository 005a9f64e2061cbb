package coop.grappe.purchasing.shipment;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about shipments. */
public enum ShipmentProblem implements ProblemType {
    SHIPMENT_STATE("shipment-state", 409),
    ALREADY_PLANNED("already-planned", 409),
    CUT_OFF_PAST("cut-off-past", 409),
    SHIPMENT_EMPTY("shipment-empty", 409);

    private final String slug;
    private final int status;

    ShipmentProblem(String slug, int status) {
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
