package coop.grappe.member.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the rows of a file, and keeps what was found in them: the first few thousand findings. */
final class Tally implements Findings {

    private static final int KEPT = 5_000;
    private static final int KEPT_OF_A_KIND = 1_000;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private boolean errors;
    long read;
    long submitted;
    long amended;
    long unchanged;
    long skipped;
    long invalid;

    @Override
    public void add(Finding finding) {
        errors |= finding.severity() == Finding.Severity.ERROR;
        int ofItsKind = kinds.merge(finding.severity() + finding.key(), 1, Integer::sum);
        if (findings.size() < KEPT && ofItsKind <= KEPT_OF_A_KIND) {
            findings.add(finding);
        }
    }

    boolean hasErrors() {
        return errors;
    }

    List<Finding> findings() {
        return findings;
    }
}
