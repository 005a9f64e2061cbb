package coop.grappe.supplier.scorecard;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** One fact for each invoice that was reported. */
@ApplicationScoped
class InvoiceFacts implements PanacheRepositoryBase<InvoiceFact, UUID> {

    private final DatabaseClock clock;

    InvoiceFacts(DatabaseClock clock) {
        this.clock = clock;
    }

    void note(InvoiceReported event) {
        InvoiceFact fact = findByIdOptional(event.invoiceId()).orElseGet(() -> {
            Instant invoicedAt = IdTime.of(event.invoiceId()).orElseGet(clock::now);
            InvoiceFact first = InvoiceFact.of(event, invoicedAt);
            persist(first);
            return first;
        });
        fact.note(event);
    }

    List<InvoiceFact> page(String supplierId, boolean disputedOnly, PageRequest page) {
        return find(
                        "supplierId = ?1 and id > ?2 and (?3 = false or disputed = true) order by id",
                        supplierId,
                        page.afterId(),
                        disputedOnly)
                .page(0, page.limitPlusOne())
                .list();
    }

    boolean areOf(String supplierId, Collection<UUID> ids) {
        return ids.isEmpty()
                || count("supplierId = ?1 and invoiceId in ?2", supplierId, ids)
                        == ids.stream().distinct().count();
    }
}
