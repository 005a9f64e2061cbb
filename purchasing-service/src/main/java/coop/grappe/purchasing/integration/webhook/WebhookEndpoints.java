package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** All endpoints. */
@ApplicationScoped
class WebhookEndpoints implements PanacheRepositoryBase<WebhookEndpoint, UUID> {

    WebhookEndpoint locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    long ofOrganization(String organization) {
        return count("organization = ?1", organization);
    }

    List<WebhookEndpoint> page(String organization, PageRequest page) {
        return find("organization = ?1 and id > ?2 order by id", organization, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
