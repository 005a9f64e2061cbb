package coop.grappe.purchasing.ubl;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the two that trade.
 *
 * @param organization such as {@code CA-QC-NEQ:1165432109}
 * @param knownAs the name by which Grappe knows it
 * @param details what it says of itself
 * @param site the address of one of its sites, for a side that has not said its own
 */
record Side(String organization, String knownAs, ProfileDetails details, ProfileDetails.@Nullable Address site) {

    /** The scheme of its registration number, such as {@code CA-QC-NEQ}. */
    String scheme() {
        return organization.substring(0, organization.indexOf(':'));
    }

    /** Its number in the scheme. */
    String number() {
        return organization.substring(organization.indexOf(':') + 1);
    }

    String name() {
        return Objects.requireNonNullElse(details.name(), knownAs);
    }

    ProfileDetails.@Nullable Address address() {
        return details.address() == null ? site : details.address();
    }

    boolean usesPeppol() {
        return details.peppolId() != null;
    }
}
