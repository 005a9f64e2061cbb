package coop.grappe.supplier.bid;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;

/** When an amendment changes what is asked, sealed bids are to be confirmed: within its transaction, which has locked the tender. */
@ApplicationScoped
class AskingAnew {

    private final Tenders tenders;
    private final Bids bids;
    private final Outbox outbox;
    private final Audit audit;

    AskingAnew(Tenders tenders, Bids bids, Outbox outbox, Audit audit) {
        this.tenders = tenders;
        this.bids = bids;
        this.outbox = outbox;
        this.audit = audit;
    }

    void onAmendment(@Observes TenderEvent.Amended amended) {
        if (amended.asksAnew()) {
            Tender tender = tenders.findById(amended.tenderId());
            Stream.concat(bids.pendingOf(tender.id()).stream(), bids.unconfirmedOf(tender.id()).stream())
                    .forEach(bid -> ask(bid, tender, amended));
        }
    }

    private void ask(Bid bid, Tender tender, TenderEvent.Amended amended) {
        bid.askAnew();
        outbox.publish(new BidEvent.ConfirmationNeeded(
                bid.id(),
                tender.id(),
                tender.campaignId(),
                bid.supplierId(),
                amended.submissionDeadline(),
                tender.hasOtherBreakpointsSince(bid.submittedAt())));
        audit.record("bids.confirmation-needed", "bids/" + bid.id(), bid.supplierId());
    }
}
