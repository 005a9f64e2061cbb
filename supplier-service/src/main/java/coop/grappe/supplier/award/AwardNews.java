package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells what happens to awards, after the commit. */
@ApplicationScoped
class AwardNews {

    private final Outbox outbox;
    private final Audit audit;

    AwardNews(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(AwardEvent event, Award award) {
        outbox.publish(event);
        record(event.type().replaceFirst("\\.v\\d+$", ""), award);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(String act, Award award) {
        audit.record(act, "awards/" + award.id(), award.organizer());
    }
}
