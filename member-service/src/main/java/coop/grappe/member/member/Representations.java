package coop.grappe.member.member;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may submit needs for whom. */
@ApplicationScoped
public class Representations implements PanacheRepositoryBase<Representation, UUID> {

    private static final String STANDING =
            "organization = ?1 and (campaignId is null or campaignId = ?2) and revokedAt is null and expires > ?3";

    /** Whether an organization may submit needs for a member in a campaign at this instant. */
    public boolean stands(String memberId, String organization, UUID campaignId, Instant now) {
        return count(STANDING + " and memberId = ?4", organization, campaignId, now, memberId) > 0;
    }

    /** Every member for which an organization may submit needs in a campaign at this instant. */
    public Set<String> membersOf(String organization, UUID campaignId, Instant now) {
        return list(STANDING, organization, campaignId, now).stream()
                .map(Representation::memberId)
                .collect(Collectors.toSet());
    }

    /** Whether an organization has had any such right that is not revoked or over. */
    boolean any(String memberId, String organization, Instant now) {
        return count(
                        "memberId = ?1 and organization = ?2 and revokedAt is null and expires > ?3",
                        memberId,
                        organization,
                        now)
                > 0;
    }

    Optional<Representation> of(String memberId, UUID id) {
        return findByIdOptional(id).filter(found -> found.memberId().equals(memberId));
    }

    List<Representation> pageOf(String memberId, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", memberId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
