package coop.grappe.member.member;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A delivery address of a member. It never changes: demand by region and committed needs refer to it. */
@Entity
public class Site {

    @Id
    private UUID id;

    private String memberId;
    private String name;

    @Embedded
    private Address address;

    private String region;
    private Instant addedAt;

    protected Site() {}

    static Site added(Member member, SitePlan plan, Instant now) {
        Site site = new Site();
        site.id = Ids.next();
        site.memberId = member.id();
        site.name = plan.name();
        site.address = plan.address();
        site.region = plan.region();
        site.addedAt = now;
        return site;
    }

    MemberEvent addition() {
        return new MemberEvent.SiteAdded(memberId, id, name, address, region);
    }

    public UUID id() {
        return id;
    }

    public String region() {
        return region;
    }

    String memberId() {
        return memberId;
    }

    public String name() {
        return name;
    }

    public Address address() {
        return address;
    }

    Instant addedAt() {
        return addedAt;
    }
}
