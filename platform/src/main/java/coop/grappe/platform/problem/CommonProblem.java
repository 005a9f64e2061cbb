package coop.grappe.platform.problem;

import java.util.Arrays;

/** The refusals of any HTTP service, whatever it is about. */
public enum CommonProblem implements ProblemType {
    INVALID("invalid", 400),
    BAD_REQUEST("bad-request", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    FORBIDDEN("forbidden", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    PRECONDITION_FAILED("precondition-failed", 412),
    PAYLOAD_TOO_LARGE("payload-too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    IDEMPOTENCY_KEY_MALFORMED("idempotency-key-malformed", 400),
    PRECONDITION_REQUIRED("precondition-required", 428),
    INTERNAL_ERROR("internal-error", 500),
    SERVICE_UNAVAILABLE("service-unavailable", 503);

    private final String slug;
    private final int status;

    CommonProblem(String slug, int status) {
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

    /** The most general problem of a status, for refusals that a library made. */
    static CommonProblem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status && problem != INVALID)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    }
}
