package coop.grappe.member.member;

import java.time.Instant;

/** Sites as tests need them; public for other packages' tests. */
public final class SiteFixture {

    private SiteFixture() {}

    public static Site site(String member, String region) {
        Instant now = Instant.parse("2030-01-01T12:00:00Z");
        Member registered = Member.registered(new Registration(member, "Coop", region, null), now);
        Address address = new Address("1, rue du Test", "Ville", "J1H 2B4", "QC");
        return Site.added(registered, new SitePlan("Siège", address, region), now);
    }
}
