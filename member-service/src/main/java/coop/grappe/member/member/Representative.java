package coop.grappe.member.member;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who acts for one organization. What the person may do is decided by the roles in the token; those written here are
 * what the issuer of tokens is told.
 */
@Entity
public class Representative {

    @Id
    private UUID id;

    private String memberId;
    private String login;
    private String name;
    private @Nullable String email;
    private String[] roles;
    private Instant addedAt;

    protected Representative() {}

    static Representative added(Member member, RepresentativePlan plan, Instant now) {
        Representative representative = new Representative();
        representative.id = Ids.next();
        representative.memberId = member.id();
        representative.login = plan.login();
        representative.name = plan.name();
        representative.email = plan.email();
        representative.roles = plan.roles().stream().distinct().sorted().toArray(String[]::new);
        representative.addedAt = now;
        return representative;
    }

    UUID id() {
        return id;
    }

    String memberId() {
        return memberId;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    List<String> roles() {
        return List.of(roles);
    }

    Instant addedAt() {
        return addedAt;
    }
}
