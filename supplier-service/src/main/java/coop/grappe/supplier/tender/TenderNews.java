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
    private final Event<TenderChanged> changes;

    TenderNews(Outbox outbox, Audit audit, Event<TenderEvent> inside, Event<TenderChanged> changes) {
        this.outbox = outbox;
        this.audit = audit;
        this.inside = inside;
        this.changes = changes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(TenderEvent event, Tender tender) {
        outbox.publish(event);
        audit.record(event.type().replaceFirst("\\.v\\d+$", ""), "tenders/" + tender.id(), tender.organizer());
        inside.fire(event);
        note(tender);
    }

    /** Something is different that the other services need not know. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Tender tender) {
        changes.fire(new TenderChanged(tender.id()));
    }
}
