package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import coop.grappe.supplier.tender.TenderChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Tells what happens to awards: to the other services after the commit, and to the other packages within the transaction. */
@ApplicationScoped
class AwardNews {

    private final Outbox outbox;
    private final Audit audit;
    private final Event<TenderChanged> changes;

    AwardNews(Outbox outbox, Audit audit, Event<TenderChanged> changes) {
        this.outbox = outbox;
        this.audit = audit;
        this.changes = changes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(AwardEvent event, Award award) {
        outbox.publish(event);
        record(event.type().replaceFirst("\\.v\\d+$", ""), award);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(String act, Award award) {
        audit.record(act, "awards/" + award.id(), award.organizer());
        changes.fire(new TenderChanged(award.tenderId()));
    }
}
