package coop.grappe.member.campaign;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every version of every charter. */
@ApplicationScoped
public class Charters implements PanacheRepositoryBase<Charter, UUID> {

    /** The version that is in force. */
    public Charter of(Campaign campaign) {
        return version(campaign, campaign.charterVersion()).orElseThrow(Problem::notFound);
    }

    Optional<Charter> version(Campaign campaign, int version) {
        return find("campaignId = ?1 and version = ?2", campaign.id(), version).firstResultOptional();
    }

    List<Charter> pageOf(Campaign campaign, PageRequest page) {
        return find("campaignId = ?1 and id > ?2 order by id", campaign.id(), page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
