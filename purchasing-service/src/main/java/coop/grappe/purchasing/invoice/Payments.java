package coop.grappe.purchasing.invoice;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All entries in the accounts of invoices. */
@ApplicationScoped
public class Payments implements PanacheRepositoryBase<Payment, UUID> {

    /** The entries of one invoice, in their order. */
    public List<Payment> ofInvoice(UUID invoiceId) {
        return list("invoiceId = ?1 order by id", invoiceId);
    }

    List<Payment> page(UUID invoiceId, PageRequest page) {
        return find("invoiceId = ?1 and id > ?2 order by id", invoiceId, page.afterId())
                .range(0, page.limit())
                .list();
    }

    boolean isReversed(UUID paymentId) {
        return count("reverses", paymentId) > 0;
    }
}
