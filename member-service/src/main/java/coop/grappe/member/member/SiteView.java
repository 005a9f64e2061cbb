package coop.grappe.member.member;

import java.time.Instant;
import java.util.UUID;

/** A delivery address. */
record SiteView(UUID id, String memberId, String name, Address address, String region, Instant addedAt) {

    static SiteView of(Site site) {
        return new SiteView(site.id(), site.memberId(), site.name(), site.address(), site.region(), site.addedAt());
    }
}
