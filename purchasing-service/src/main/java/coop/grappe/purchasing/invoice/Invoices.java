package coop.grappe.purchasing.invoice;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All invoices. */
@ApplicationScoped
public class Invoices implements PanacheRepositoryBase<Invoice, UUID> {

    Invoice locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    boolean numberIsUsed(String supplierId, String number) {
        return count("supplierId = ?1 and number = ?2", supplierId, number) > 0;
    }

    /** Whether what was approved is paid; a claim still disputed once everything is invoiced never will be. */
    boolean allPaid(UUID orderId) {
        return count("orderId = ?1 and state = ?2", orderId, InvoiceState.APPROVED) == 0;
    }

    /** The approved or paid invoice lines of an item under a contract, oldest first. */
    public List<InvoiceLine> approvedLines(UUID contractId, UUID itemId) {
        return getEntityManager()
                .createQuery(
                        "from InvoiceLine l where l.invoice.contractId = :contract and l.itemId = :item"
                                + " and l.invoice.approvedAt is not null order by l.invoice.approvedAt, l.id",
                        InvoiceLine.class)
                .setParameter("contract", contractId)
                .setParameter("item", itemId)
                .getResultList();
    }

    /** The approved or paid invoice lines of an item of an order, oldest first. */
    public List<InvoiceLine> approvedLinesOf(UUID orderId, UUID itemId) {
        return getEntityManager()
                .createQuery(
                        "from InvoiceLine l where l.invoice.orderId = :order and l.itemId = :item"
                                + " and l.invoice.approvedAt is not null order by l.invoice.approvedAt, l.id",
                        InvoiceLine.class)
                .setParameter("order", orderId)
                .setParameter("item", itemId)
                .getResultList();
    }

    /** The invoices that concern an organization: as member or as supplier. */
    List<Invoice> page(String organization, @Nullable UUID orderId, @Nullable InvoiceState state, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from Invoice i where (i.memberId = :who or i.supplierId = :who)"
                                + " and (:order is null or i.orderId = :order)"
                                + " and (:state is null or i.state = :state) and i.id > :after order by i.id",
                        Invoice.class)
                .setParameter("who", organization)
                .setParameter("order", orderId)
                .setParameter("state", state)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }
}
