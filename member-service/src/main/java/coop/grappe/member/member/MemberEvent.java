package coop.grappe.member.member;

import coop.grappe.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to members. */
public sealed interface MemberEvent extends DomainEvent {

    String memberId();

    @Override
    default String topic() {
        return "members";
    }

    @Override
    default String key() {
        return memberId();
    }

    /** An organization has joined the group. */
    record Registered(String memberId, String name, String region, Instant registeredAt) implements MemberEvent {
        @Override
        public String type() {
            return "members.registered.v1";
        }
    }

    /** A member has a further delivery address. */
    record SiteAdded(String memberId, UUID siteId, String name, Address address, String region) implements MemberEvent {
        @Override
        public String type() {
            return "members.site-added.v1";
        }
    }
}
