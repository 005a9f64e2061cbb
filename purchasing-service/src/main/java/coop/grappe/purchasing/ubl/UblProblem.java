package coop.grappe.purchasing.ubl;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about UBL documents. */
public enum UblProblem implements ProblemType {
    UNREADABLE("unreadable-document", 400),
    TOO_LARGE("document-too-large", 413),
    OTHER_KIND("document-kind", 422),
    NOT_SCHEMA_VALID("not-schema-valid", 422),
    NOT_PEPPOL_VALID("not-peppol-valid", 422),
    NO_SUCH_DOCUMENT("no-such-document", 409),
    BREAKS_PEPPOL_RULES("breaks-peppol-rules", 409),
    RESPONSE_NUMBER_USED("response-number-used", 409);

    private final String slug;
    private final int status;

    UblProblem(String slug, int status) {
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
