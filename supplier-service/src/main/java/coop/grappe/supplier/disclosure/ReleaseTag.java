package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a release is about (OCDS releaseTag). */
enum ReleaseTag {
    PLANNING("planning"),
    PLANNING_UPDATE("planningUpdate"),
    TENDER("tender"),
    TENDER_AMENDMENT("tenderAmendment"),
    TENDER_UPDATE("tenderUpdate"),
    TENDER_CANCELLATION("tenderCancellation"),
    AWARD("award"),
    AWARD_UPDATE("awardUpdate"),
    AWARD_CANCELLATION("awardCancellation"),
    CONTRACT("contract"),
    CONTRACT_UPDATE("contractUpdate"),
    IMPLEMENTATION("implementation"),
    IMPLEMENTATION_UPDATE("implementationUpdate"),
    CONTRACT_TERMINATION("contractTermination");

    private final String code;

    ReleaseTag(String code) {
        this.code = code;
    }

    static Optional<ReleaseTag> of(String code) {
        return Arrays.stream(values()).filter(tag -> tag.code.equals(code)).findFirst();
    }

    @JsonValue
    String code() {
        return code;
    }
}
