package coop.grappe.member.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * An organization of the group: a co-op that buys, or a federation that organizes campaigns. It registers once; its sites and
 * representatives are added to it.
 */
@Entity
public class Member {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private MemberKind kind;

    private String name;
    private String region;
    private Instant registeredAt;

    @Version
    private long version;

    protected Member() {}

    static Member registered(Registration registration, Instant now) {
        Member member = new Member();
        member.id = registration.id();
        member.kind = registration.kindOrMember();
        member.name = registration.name();
        member.region = registration.region();
        member.registeredAt = now;
        return member;
    }

    MemberEvent registration() {
        return new MemberEvent.Registered(id, name, region, registeredAt);
    }

    /** Whether it organizes campaigns rather than buying in them. */
    public boolean isFederation() {
        return kind == MemberKind.FEDERATION;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    MemberKind kind() {
        return kind;
    }

    String region() {
        return region;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    long version() {
        return version;
    }
}
