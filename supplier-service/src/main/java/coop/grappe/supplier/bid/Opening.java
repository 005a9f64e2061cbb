package coop.grappe.supplier.bid;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import coop.grappe.supplier.tender.TenderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The moment from which bids can be read: after the deadline, all at once, with the tender locked. */
@ApplicationScoped
class Opening {

    private final Bids bids;
    private final Sealing sealing;
    private final TenderNews news;
    private final DatabaseClock clock;
    private final ObjectMapper json;
    private final Audit audit;

    Opening(Bids bids, Sealing sealing, TenderNews news, DatabaseClock clock, ObjectMapper json, Audit audit) {
        this.bids = bids;
        this.sealing = sealing;
        this.news = news;
        this.clock = clock;
        this.json = json;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(Tender locked) {
        List<Bid> pending = bids.pendingOf(locked.id());
        TenderEvent opened = locked.open(pending.size(), clock.now());
        for (Bid bid : pending) {
            read(bid).ifPresentOrElse(bid::reveal, () -> bid.refuse("unreadable"));
            audit.record("bids.opened", "bids/" + bid.id(), locked.organizer(), bid.supplierId());
        }
        news.tell(opened, locked);
    }

    private Optional<BidContent> read(Bid bid) {
        return sealing.open(bid.sealed(), new SealContext(bid.tenderId(), bid.id(), bid.supplierId()))
                .map(this::content);
    }

    private BidContent content(byte[] plainText) {
        try {
            return json.readValue(plainText, BidContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException("What was sealed is not a bid", e);
        }
    }
}
