package coop.grappe.supplier.tender;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Tells what happens to tenders: to the other services after the commit, and to the other packages within the transaction. */
@ApplicationScoped
public class TenderNews {

    private final Outbox outbox;
    private final Audit audit;
    private final Event<TenderEvent> inside;

    TenderNews(Outbox outbox, Audit audit, Event<TenderEvent> inside) {
        this.outbox = outbox;
        this.audit = audit;
        this.inside = inside;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(TenderEvent event, Tender tender) {
        outbox.publish(event);
        audit.record(event.type().replaceFirst("\\.v\\d+$", ""), "tenders/" + tender.id(), tender.organizer());
        inside.fire(event);
    }
}
