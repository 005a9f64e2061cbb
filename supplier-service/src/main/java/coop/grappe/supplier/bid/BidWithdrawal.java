package coop.grappe.supplier.bid;

import coop.grappe.platform.audit.Audit;
import coop.grappe.sealing.Leaf;
import coop.grappe.supplier.sealing.TransparencyLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** A supplier withdraws a bid; with its primary bid its alternatives go too, as there is nothing left that they could be one to. */
@ApplicationScoped
class BidWithdrawal {

    private final Bids bids;
    private final SealedDocuments documents;
    private final TransparencyLog log;
    private final Audit audit;

    BidWithdrawal(Bids bids, SealedDocuments documents, TransparencyLog log, Audit audit) {
        this.bids = bids;
        this.documents = documents;
        this.log = log;
        this.audit = audit;
    }

    /** @param at when its log was locked */
    @Transactional(Transactional.TxType.MANDATORY)
    void of(Bid locked, Instant at) {
        withdraw(locked, at);
        if (locked.isPrimary()) {
            List<Bid> alternatives = bids.sealedAlternativesOf(locked.tenderId(), locked.supplierId());
            alternatives.forEach(bids::lock);
            alternatives.forEach(alternative -> withdraw(alternative, at));
        }
    }

    private void withdraw(Bid bid, Instant at) {
        bid.withdraw();
        bids.flush();
        documents.forget(bid.id());
        log.append(bid.tenderId(), Leaf.withdrawn(at, bid.id()));
        audit.record("bids.withdrawn", "bids/" + bid.id(), bid.supplierId());
    }
}
