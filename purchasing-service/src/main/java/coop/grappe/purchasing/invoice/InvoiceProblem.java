package coop.grappe.purchasing.invoice;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about invoices. */
public enum InvoiceProblem implements ProblemType {
    INVOICE_STATE("invoice-state", 409),
    ORDER_UNPAID("order-unpaid", 409),
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
