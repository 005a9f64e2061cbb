package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All credit notes. */
@ApplicationScoped
public class CreditNotes implements PanacheRepositoryBase<CreditNote, UUID> {

    CreditNote locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    boolean numberIsUsed(String supplierId, String number) {
        return count("supplierId = ?1 and number = ?2", supplierId, number) > 0;
    }

    boolean isFor(UUID creditNoteId, UUID invoiceId) {
        return count("id = ?1 and invoiceId = ?2", creditNoteId, invoiceId) > 0;
    }

    /** How much of what went back is credited already, of one item. */
    BigDecimal creditedOfReturn(UUID returnId, UUID itemId) {
        return approvedLines("l.returnId = ?1 and l.itemId = ?2", returnId, itemId).stream()
                .map(line -> line.quantity() == null
                        ? BigDecimal.ZERO
                        : line.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is credited already of one item of an invoice. */
    List<CreditNoteLine> ofInvoice(UUID invoiceId, UUID itemId) {
        return approvedLines("l.creditNote.invoiceId = ?1 and l.itemId = ?2", invoiceId, itemId);
    }

    private List<CreditNoteLine> approvedLines(String which, UUID one, UUID other) {
        return getEntityManager()
                .createQuery(
                        "from CreditNoteLine l where l.creditNote.approvedAt is not null and " + which
                                + " order by l.id",
                        CreditNoteLine.class)
                .setParameter(1, one)
                .setParameter(2, other)
                .getResultList();
    }

    static Money sum(List<CreditNoteLine> lines) {
        return lines.stream().map(CreditNoteLine::amount).reduce(Money.zero(Money.CAD), Money::plus);
    }

    /** The credit notes that concern an organization: as member or as supplier. */
    List<CreditNote> page(String organization, @Nullable UUID invoiceId, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from CreditNote c where (c.memberId = :who or c.supplierId = :who)"
                                + " and (:invoice is null or c.invoiceId = :invoice) and c.id > :after order by c.id",
                        CreditNote.class)
                .setParameter("who", organization)
                .setParameter("invoice", invoiceId)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }
}
