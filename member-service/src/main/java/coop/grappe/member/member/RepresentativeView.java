package coop.grappe.member.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person who acts for an organization, with the roles that it may have there. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000002","memberId":"CA-QC-NEQ:1165432109","login":"amelie",
                "name":"Amélie Test","email":"amelie@example.org","roles":["buyer","delegate"],
                "addedAt":"2030-01-15T14:30:00.123456Z"}""")
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
