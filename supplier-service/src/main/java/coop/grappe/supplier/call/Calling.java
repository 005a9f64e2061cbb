package coop.grappe.supplier.call;

import coop.grappe.platform.event.Outbox;
import coop.grappe.supplier.tender.Invitation;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/** Tells suppliers of calls that concern them: those of a published tender at once, those who are invited later then. */
@ApplicationScoped
class Calling {

    private final Calls calls;
    private final Tenders tenders;
    private final Outbox outbox;

    Calling(Calls calls, Tenders tenders, Outbox outbox) {
        this.calls = calls;
        this.tenders = tenders;
        this.outbox = outbox;
    }

    void onPublication(@Observes TenderEvent.Published published) {
        tenders.flush();
        outbox.publishAll(calls.of(published.tenderId()).stream()
                .map(called -> new SupplierCalled(
                        called.supplierId(),
                        published.tenderId(),
                        published.campaignId(),
                        called.reason(),
                        published.submissionDeadline()))
                .iterator());
    }

    void onInvitation(@Observes Invitation invitation) {
        Tender tender = tenders.findById(invitation.tenderId());
        if (tender.isPublished()) {
            outbox.publish(new SupplierCalled(
                    invitation.supplierId(),
                    tender.id(),
                    tender.campaignId(),
                    CallReason.INVITATION,
                    Objects.requireNonNull(tender.submissionDeadline())));
        }
    }
}
