package coop.grappe.member.spreadsheet;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
enum ImportProblem implements ProblemType {
    IMPORT_STATE("import-state", 409),
    FILE_TOO_LARGE("file-too-large", 413),
    FILE_EMPTY("file-empty", 400);

    private final String slug;
    private final int status;

    ImportProblem(String slug, int status) {
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
