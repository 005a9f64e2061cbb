package coop.grappe.purchasing.ubl;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All documents that suppliers' systems sent. */
@ApplicationScoped
class ReceivedDocuments implements PanacheRepositoryBase<ReceivedDocument, UUID> {

    /** The same bytes from the same supplier. */
    Optional<ReceivedDocument> same(String supplierId, String sha256) {
        return find("supplierId = ?1 and sha256 = ?2", supplierId, sha256).firstResultOptional();
    }

    boolean numberIsUsed(String supplierId, UblKind kind, String number) {
        return count("supplierId = ?1 and kind = ?2 and number = ?3", supplierId, kind, number) > 0;
    }

    /** The documents that an organization sent or got. */
    List<ReceivedDocument> page(String organization, @Nullable UUID orderId, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from ReceivedDocument d where (d.memberId = :who or d.supplierId = :who)"
                                + " and (:order is null or d.orderId = :order) and d.id > :after order by d.id",
                        ReceivedDocument.class)
                .setParameter("who", organization)
                .setParameter("order", orderId)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }
}
