package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about webhooks. */
public enum WebhookProblem implements ProblemType {
    ENDPOINT_STATE("endpoint-state", 409),
    TOO_MANY_ENDPOINTS("too-many-endpoints", 409),
    DELIVERY_STATE("delivery-state", 409);

    private final String slug;
    private final int status;

    WebhookProblem(String slug, int status) {
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
