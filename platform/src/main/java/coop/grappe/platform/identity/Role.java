package coop.grappe.platform.identity;

import java.util.Locale;

/** What a representative may do for its organization, as the token's {@code roles} claim says it in lower case. */
public enum Role {
    BUYER,
    DELEGATE,
    TREASURER,
    NEGOTIATOR,
    EVALUATOR,
    SUPPLIER,
    ACCOUNTING,
    AUDITOR,
    OPERATOR;

    /** The role as it stands in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
