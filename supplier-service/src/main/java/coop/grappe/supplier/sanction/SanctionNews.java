package coop.grappe.supplier.sanction;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells what happens to sanctions, and writes it down. */
@ApplicationScoped
class SanctionNews {

    private final Sanctions sanctions;
    private final Outbox outbox;
    private final Audit audit;

    SanctionNews(Sanctions sanctions, Outbox outbox, Audit audit) {
        this.sanctions = sanctions;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(SanctionEvent event, Sanction sanction) {
        sanctions.flush();
        outbox.publish(event);
        audit.record(
                event.type().replaceFirst("\\.v\\d+$", ""),
                "sanctions/" + sanction.id(),
                sanction.supplierId(),
                sanction.proposer());
    }
}
