package coop.grappe.supplier.bid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.audit.Audit;
import coop.grappe.sealing.BidKey;
import coop.grappe.sealing.Commitment;
import coop.grappe.sealing.Leaf;
import coop.grappe.supplier.sealing.SealContext;
import coop.grappe.supplier.sealing.Sealing;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import coop.grappe.supplier.tender.TenderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The moment from which bids can be read: after the deadline and with the trustees' shares, all at once, with the tender locked. */
@ApplicationScoped
class Opening {

    private final Bids bids;
    private final Sealing sealing;
    private final TransparencyLog log;
    private final TenderNews news;
    private final ObjectMapper json;
    private final Audit audit;

    Opening(Bids bids, Sealing sealing, TransparencyLog log, TenderNews news, ObjectMapper json, Audit audit) {
        this.bids = bids;
        this.sealing = sealing;
        this.log = log;
        this.news = news;
        this.json = json;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(Tender locked) {
        List<Bid> pending = bids.pendingOf(locked.id());
        Instant now = log.lock(locked.id());
        long bidders = pending.stream().map(Bid::supplierId).distinct().count();
        TenderEvent opened = locked.open(bidders, pending.size(), now);
        if (locked.state().isOpened()) {
            reveal(pending, locked);
        }
        if (locked.state().isOpened() || pending.isEmpty()) {
            log.append(locked.id(), Leaf.opened(now, readable(pending)));
        }
        news.tell(opened, locked);
    }

    private static List<UUID> readable(List<Bid> bids) {
        return bids.stream()
                .filter(bid -> bid.state() == BidState.VALID)
                .map(Bid::id)
                .toList();
    }

    private void reveal(List<Bid> pending, Tender locked) {
        BidKey key = sealing.unsealing(locked.id());
        for (Bid bid : pending) {
            read(bid, key)
                    .ifPresentOrElse(
                            opened -> bid.reveal(parsed(opened.content(), BidContent.class), opened),
                            () -> bid.refuse("unreadable"));
            audit.record("bids.opened", "bids/" + bid.id(), locked.organizer(), bid.supplierId());
        }
    }

    private Optional<Commitment> read(Bid bid, BidKey key) {
        SealContext context =
                new SealContext(bid.tenderId(), bid.id(), bid.supplierId()).alternative(bid.alternative());
        return sealing.open(bid.sealed(), context, key)
                .map(plainText -> parsed(new String(plainText, StandardCharsets.UTF_8), Commitment.class));
    }

    private <T> T parsed(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("What was sealed is not a bid", e);
        }
    }
}
