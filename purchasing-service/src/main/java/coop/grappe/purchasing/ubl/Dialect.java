package coop.grappe.purchasing.ubl;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says that it follows: UBL 2.1 alone, or also the Peppol BIS (Billing 3, Ordering 3), which both of its parties have to use.
 * Peppol has no receipt advice.
 */
enum Dialect {
    PLAIN("UNSPSC", Map.of(), Map.of()),
    PEPPOL(
            "TST",
            Map.of(
                    UblKind.ORDER, "urn:fdc:peppol.eu:poacc:trns:order:3",
                    UblKind.ORDER_RESPONSE, "urn:fdc:peppol.eu:poacc:trns:order_response:3",
                    UblKind.INVOICE, "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
                    UblKind.CREDIT_NOTE, "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"),
            Map.of(
                    UblKind.ORDER, "urn:fdc:peppol.eu:poacc:bis:ordering:3",
                    UblKind.ORDER_RESPONSE, "urn:fdc:peppol.eu:poacc:bis:ordering:3",
                    UblKind.INVOICE, "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
                    UblKind.CREDIT_NOTE, "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"));

    private final String unspsc;
    private final Map<UblKind, String> customizations;
    private final Map<UblKind, String> profiles;

    Dialect(String unspsc, Map<UblKind, String> customizations, Map<UblKind, String> profiles) {
        this.unspsc = unspsc;
        this.customizations = customizations;
        this.profiles = profiles;
    }

    /** What it calls the list of UNSPSC codes (in Peppol a code of UNCL 7143). */
    String unspsc() {
        return unspsc;
    }

    /** The CustomizationID of a kind, if it has one. */
    @Nullable
    String customization(UblKind kind) {
        return customizations.get(kind);
    }

    /** The ProfileID of a kind, if it has one. */
    @Nullable
    String profile(UblKind kind) {
        return profiles.get(kind);
    }

    boolean isPeppol() {
        return this == PEPPOL;
    }
}
