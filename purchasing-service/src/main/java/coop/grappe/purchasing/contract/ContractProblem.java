package coop.grappe.purchasing.contract;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about contracts. */
public enum ContractProblem implements ProblemType {
    CONTRACT_STATE("contract-state", 409),
    OTHER_DOCUMENT("other-document", 409),
    ALREADY_SIGNED("already-signed", 409),
    TERMS_FIXED("terms-fixed", 409),
    NOT_ACTIVE("not-active", 409),
    SUSPENDED("contract-suspended", 409),
    OUTSIDE_PERIOD("outside-period", 409),
    ITEM_REMOVED("item-removed", 409),
    BEYOND_TOTAL("beyond-total", 409),
    NOTICE_GIVEN("notice-given", 409),
    NO_NOTICE("no-notice", 409),
    AMENDMENT_STATE("amendment-state", 409),
    AMENDMENT_OUTDATED("amendment-outdated", 409),
    NO_RENEWAL("no-renewal", 409),
    NO_INDEX_CLAUSE("no-index-clause", 409),
    REVISION_STATE("revision-state", 409),
    REVISION_PENDING("revision-pending", 409),
    TRANSFER_STATE("transfer-state", 409),
    BEYOND_UNUSED("beyond-unused", 409),
    BEYOND_ENTITLEMENT("beyond-entitlement", 409),
    BEYOND_CEILING("beyond-ceiling", 409);

    private final String slug;
    private final int status;

    ContractProblem(String slug, int status) {
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
