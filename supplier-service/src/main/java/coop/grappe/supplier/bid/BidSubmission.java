package coop.grappe.supplier.bid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Ids;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * A supplier submits a bid. Its tender is held for as long as the transaction lasts, and then the database is asked for the time:
 * a closing waits for those who were in time, and everyone after it comes too late.
 */
@ApplicationScoped
class BidSubmission {

    private final Bids bids;
    private final Sealing sealing;
    private final ObjectMapper json;
    private final Audit audit;

    BidSubmission(Bids bids, Sealing sealing, ObjectMapper json, Audit audit) {
        this.bids = bids;
        this.sealing = sealing;
        this.json = json;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Bid submit(Tender held, String supplierId, BidContent content, Instant now) {
        held.requireSubmitting(now);
        bids.pendingOf(held.id(), supplierId).ifPresent(earlier -> {
            earlier.supersede();
            audit.record("bids.superseded", "bids/" + earlier.id(), supplierId);
        });
        bids.flush();
        UUID id = Ids.next();
        SealedBid sealed = sealing.seal(bytes(content), new SealContext(held.id(), id, supplierId));
        Bid bid = Bid.submitted(id, held.id(), supplierId, sealed, now);
        bids.persistAndFlush(bid);
        audit.record("bids.submitted", "bids/" + id, supplierId);
        return bid;
    }

    private byte[] bytes(BidContent content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The bid could not be written down", e);
        }
    }
}
