package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What we read of member-service's event: needs of one member. */
record NeedsCommitted(
        UUID campaignId, String memberId, String memberName, List<Destination> sites, List<Committed> needs) {

    /** Where it is delivered. */
    record Destination(UUID siteId, String name, Address address, String region) {}

    /** Its postal address. */
    record Address(String street, String city, String postalCode, String province) {
        String oneLine() {
            return "%s, %s (%s) %s".formatted(street, city, province, postalCode);
        }

        SiteAddress parts() {
            return new SiteAddress(street, city, province, postalCode);
        }
    }

    /**
     * One need, in base units.
     *
     * @param quantity at the best price
     * @param baselineSource where that price stands
     * @param ladder how much at which prices; empty if the need does not depend on the price
     */
    record Committed(
            UUID needId,
            UUID siteId,
            UUID itemId,
            Quantity quantity,
            UnitPrice baselineUnitPrice,
            @Nullable String baselineSource,
            List<Step> ladder) {

        Committed {
            ladder = Objects.requireNonNullElse(ladder, List.of());
        }
    }

    /** So much if it costs that at most. */
    record Step(UnitPrice atMost, Quantity quantity) {}

    Map<UUID, Destination> sitesById() {
        return sites.stream().collect(Collectors.toMap(Destination::siteId, Function.identity()));
    }
}
