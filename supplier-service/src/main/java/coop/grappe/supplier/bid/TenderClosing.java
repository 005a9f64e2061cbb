package coop.grappe.supplier.bid;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.sealing.Leaf;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderNews;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The deadline closes a tender: with its row locked, so that every bid that was in time has been counted. */
@ApplicationScoped
class TenderClosing {

    private final Tenders tenders;
    private final Bids bids;
    private final TenderNews news;
    private final DatabaseClock clock;
    private final TransparencyLog log;
    private final Audit audit;

    TenderClosing(Tenders tenders, Bids bids, TenderNews news, DatabaseClock clock, TransparencyLog log, Audit audit) {
        this.tenders = tenders;
        this.bids = bids;
        this.news = news;
        this.clock = clock;
        this.log = log;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void atDeadline(UUID id) {
        tenders.locked(id).ifPresent(this::ifDue);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void ifDue(Tender locked) {
        if (locked.isDue(clock.now())) {
            List<UUID> standing =
                    bids.pendingOf(locked.id()).stream().map(Bid::id).toList();
            log.append(locked.id(), Leaf.closed(log.lock(locked.id()), standing, lapsing(locked)));
            news.tell(locked.close(standing.size()), locked);
        }
    }

    private List<UUID> lapsing(Tender locked) {
        List<Bid> unconfirmed = bids.unconfirmedOf(locked.id());
        unconfirmed.forEach(bid -> {
            bid.lapse();
            audit.record("bids.lapsed", "bids/" + bid.id(), bid.supplierId());
        });
        return unconfirmed.stream().map(Bid::id).toList();
    }
}
