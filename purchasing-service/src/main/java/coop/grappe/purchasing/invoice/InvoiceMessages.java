package coop.grappe.purchasing.invoice;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All that was said about disputed invoices. */
@ApplicationScoped
class InvoiceMessages implements PanacheRepositoryBase<InvoiceMessage, UUID> {

    List<InvoiceMessage> ofInvoice(UUID invoiceId, PageRequest page) {
        return find("invoiceId = ?1 and id > ?2 order by id", invoiceId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
