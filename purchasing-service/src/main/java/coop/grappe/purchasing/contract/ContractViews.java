package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts together what a reader sees of a contract: with its history, as far as it concerns the reader, and its total in money. */
@ApplicationScoped
class ContractViews {

    /** How many entries the view itself shows; all of them are a list of their own. */
    private static final int LATEST = 50;

    private final ContractAccess access;
    private final Chronicle chronicle;
    private final Spending spending;
    private final Caller caller;

    ContractViews(ContractAccess access, Chronicle chronicle, Spending spending, Caller caller) {
        this.access = access;
        this.chronicle = chronicle;
        this.spending = spending;
        this.caller = caller;
    }

    ContractView of(Contract contract) {
        String member = access.isSide(contract) ? null : caller.organization();
        return ContractView.of(contract)
                .with(
                        spending.of(contract).orElse(null),
                        chronicle.latest(contract.id(), member, LATEST).stream()
                                .map(HistoryView::of)
                                .toList());
    }
}
