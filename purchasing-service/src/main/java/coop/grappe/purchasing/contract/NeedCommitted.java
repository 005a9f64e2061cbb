package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.util.UUID;

/** What we read of member-service's event. */
record NeedCommitted(
        UUID needId,
        UUID campaignId,
        String memberId,
        String memberName,
        Destination site,
        UUID itemId,
        Quantity quantity,
        UnitPrice baselineUnitPrice) {

    /** Where it is delivered. */
    record Destination(UUID siteId, String name, Address address, String region) {}

    /** Its postal address. */
    record Address(String street, String city, String postalCode, String province) {
        String oneLine() {
            return "%s, %s (%s) %s".formatted(street, city, province, postalCode);
        }
    }
}
