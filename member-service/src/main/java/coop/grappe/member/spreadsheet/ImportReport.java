package coop.grappe.member.spreadsheet;

import coop.grappe.platform.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;

/** An import as a page that a person reads. */
final class ImportReport {

    private ImportReport() {}

    /** In Markdown. */
    static String of(ImportJob job, Locale language) {
        StringBuilder page = new StringBuilder();
        page.append("# ")
                .append(text(language, "report.title", plain(job.fileName())))
                .append("\n\n");
        page.append(text(language, "report." + job.mode().word())).append(' ');
        page.append(text(
                        language,
                        "report.counts",
                        job.rowsRead(),
                        job.submitted(),
                        job.amended(),
                        job.unchanged(),
                        job.skipped(),
                        job.invalid()))
                .append("\n\n");
        if (job.findings().isEmpty()) {
            return page.append(text(language, "report.nothing")).append('\n').toString();
        }
        page.append(text(language, "report.columns")).append("\n|---|---|---|---|---|---|\n");
        job.findings().forEach(finding -> page.append(line(finding, language)));
        return page.toString();
    }

    private static String line(Finding finding, Locale language) {
        boolean error = finding.severity() == Finding.Severity.ERROR;
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        text(language, error ? "report.error" : "report.note"),
                        plain(finding.sheet()),
                        finding.row() == 0 ? "" : Long.toString(finding.row()),
                        plain(finding.column()),
                        plain(finding.stood()),
                        plain(finding.message(language)));
    }

    private static String text(Locale language, String key, Object... arguments) {
        return ProblemTexts.text(ImportReport.class, key, language, List.of(arguments));
    }

    /** Without what Markdown, or a page made of it, would read as its own. */
    private static String plain(String text) {
        return text.replaceAll("[\\r\\n]+", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("([*_`\\[\\]])", "\\\\$1");
    }
}
