package coop.grappe.purchasing.contract;

import jakarta.persistence.Embeddable;

/** The postal address of a member's site, in Canada. */
@Embeddable
public record SiteAddress(String street, String city, String province, String postalCode) {}
