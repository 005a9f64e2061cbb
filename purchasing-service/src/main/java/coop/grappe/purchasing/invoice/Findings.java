package coop.grappe.purchasing.invoice;

import java.util.List;

/** What the three-way match found: what the member does not let pass, and what it does. */
record Findings(List<Discrepancy> disputed, List<Discrepancy> tolerated) {

    /** Without what a treasurer has accepted. */
    Findings without(Acceptance acceptance) {
        return new Findings(
                disputed.stream().filter(found -> !acceptance.covers(found)).toList(), tolerated);
    }
}
