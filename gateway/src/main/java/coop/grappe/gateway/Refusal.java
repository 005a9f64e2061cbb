package coop.grappe.gateway;

/** What the gateway itself refuses, before or instead of a service. */
enum Refusal {
    UNAUTHENTICATED("unauthenticated", 401),
    NOT_FOUND("not-found", 404),
    PAYLOAD_TOO_LARGE("payload-too-large", 413),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    BAD_GATEWAY("bad-gateway", 502),
    SERVICE_UNAVAILABLE("service-unavailable", 503),
    GATEWAY_TIMEOUT("gateway-timeout", 504);

    private final String slug;
    private final int status;

    Refusal(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    String slug() {
        return slug;
    }

    int status() {
        return status;
    }
}
