package coop.grappe.supplier.registry;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum SupplierProblem implements ProblemType {
    SUPPLIER_EXISTS("supplier-exists", 409),
    SUPPLIER_SUSPENDED("supplier-suspended", 409);

    private final String slug;
    private final int status;

    SupplierProblem(String slug, int status) {
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
