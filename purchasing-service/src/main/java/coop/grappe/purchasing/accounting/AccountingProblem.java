package coop.grappe.purchasing.accounting;

import coop.grappe.platform.problem.ProblemType;

/** How books refuse. */
public enum AccountingProblem implements ProblemType {
    PERIOD_CLOSED("period-closed", 409),
    PERIOD_NOT_OVER("period-not-over", 409),
    EARLIER_PERIOD_OPEN("earlier-period-open", 409),
    CLOSE_THE_YEAR("close-the-year", 409),
    NOT_LAST_CLOSED("not-last-closed", 409),
    YEAR_CLOSED("year-closed", 409),
    EARLIER_YEAR_OPEN("earlier-year-open", 409),
    PERIOD_HAS_ENTRIES("period-has-entries", 409),
    YEAR_START_FIXED("year-start-fixed", 409),
    ALREADY_REVERSED("already-reversed", 409),
    NOT_REVERSIBLE("not-reversible", 409),
    NO_SIREN("no-siren", 409),
    NOT_REPRESENTABLE("not-representable", 409);

    private final String slug;
    private final int status;

    AccountingProblem(String slug, int status) {
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
