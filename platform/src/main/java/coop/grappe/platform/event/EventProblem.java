package coop.grappe.platform.event;

import coop.grappe.platform.problem.ProblemType;

/** Refusals of the operator's work on parked events. */
enum EventProblem implements ProblemType {
    STILL_NOT_APPLICABLE;

    @Override
    public String slug() {
        return "event-still-not-applicable";
    }

    @Override
    public int status() {
        return 409;
    }
}
