package coop.grappe.purchasing.invoice;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about invoices. */
public enum InvoiceProblem implements ProblemType {
    INVOICE_STATE("invoice-state", 409),
    ORDER_UNPAID("order-unpaid", 409),
    CREDIT_NOTE_STATE("credit-note-state", 409),
    CREDIT_USED("credit-used", 409),
    NOT_ACCEPTABLE("not-acceptable", 409),
    OVERPAID("overpaid", 409),
    NO_DISCOUNT("no-discount", 409),
    REVERSED_ALREADY("reversed-already", 409),
    NOT_DISPUTED("not-disputed", 409),
    NUMBER_USED("number-used", 409);

    private final String slug;
    private final int status;

    InvoiceProblem(String slug, int status) {
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
