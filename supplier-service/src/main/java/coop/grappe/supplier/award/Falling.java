package coop.grappe.supplier.award;

import org.jspecify.annotations.Nullable;

/**
 * Why an award, or a portion of it, comes to nothing.
 *
 * @param act by which it does
 * @param reason a word such as {@code refused}
 * @param explanation what a person said about it
 * @param dropOut the supplier that does not want it, or cannot
 */
record Falling(
        AwardAct act,
        String reason,
        @Nullable String explanation,
        @Nullable String dropOut) {

    /** The members have not carried it, or their tender was given up. */
    static Falling cancelled(String reason) {
        return new Falling(AwardAct.CANCEL, reason, null, null);
    }

    static Falling upheld(String explanation) {
        return new Falling(AwardAct.CANCEL, "complaint-upheld", explanation, null);
    }

    static Falling dropOut(String supplierId, String reason, String explanation) {
        return new Falling(AwardAct.DROP_OUT, reason, explanation, supplierId);
    }

    static Falling lapsed(String supplierId, String reason, String explanation) {
        return new Falling(AwardAct.LAPSE, reason, explanation, supplierId);
    }
}
