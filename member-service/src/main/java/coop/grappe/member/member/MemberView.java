package coop.grappe.member.member;

import java.time.Instant;

/** An organization of the group. */
record MemberView(String id, MemberKind kind, String name, String region, Instant registeredAt) {

    static MemberView of(Member member) {
        return new MemberView(member.id(), member.kind(), member.name(), member.region(), member.registeredAt());
    }
}
