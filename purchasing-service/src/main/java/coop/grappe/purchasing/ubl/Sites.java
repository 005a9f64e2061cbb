package coop.grappe.purchasing.ubl;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LocationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;

/**
 * The sites of a member, as documents name them.
 *
 * @param addresses the address of a site, if it is known in its parts
 */
record Sites(Function<UUID, Optional<ProfileDetails.Address>> addresses) {

    /** A delivery to a site, by its name. */
    DeliveryType delivery(UUID siteId, String name) {
        DeliveryType delivery = location(siteId);
        PartyNameType named = new PartyNameType();
        named.setName(name);
        PartyType site = new PartyType();
        site.addPartyName(named);
        delivery.setDeliveryParty(site);
        return delivery;
    }

    /** A delivery to a site, by its address alone. */
    DeliveryType location(UUID siteId) {
        DeliveryType delivery = new DeliveryType();
        addresses.apply(siteId).ifPresent(address -> {
            LocationType location = new LocationType();
            location.setAddress(Parts.address(address));
            delivery.setDeliveryLocation(location);
        });
        return delivery;
    }
}
