package coop.grappe.purchasing.invoice;

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
}
