package coop.grappe.member.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who acts for an organization, with the roles that it may have there. */
record RepresentativeView(
        UUID id,
        String memberId,
        String login,
        String name,
        @Nullable String email,
        List<String> roles,
        Instant addedAt) {

    static RepresentativeView of(Representative person) {
        return new RepresentativeView(
                person.id(),
                person.memberId(),
                person.login(),
                person.name(),
                person.email(),
                person.roles(),
                person.addedAt());
    }
}
