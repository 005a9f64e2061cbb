package coop.grappe.purchasing.contract;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All versions of all contracts' documents. */
@ApplicationScoped
class SignedDocuments implements PanacheRepositoryBase<SignedDocument, UUID> {

    Optional<SignedDocument> version(UUID contractId, int version) {
        return find("contractId = ?1 and version = ?2", contractId, version).firstResultOptional();
    }

    List<SignedDocument> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
