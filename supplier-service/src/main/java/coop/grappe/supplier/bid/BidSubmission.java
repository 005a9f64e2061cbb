package coop.grappe.supplier.bid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Ids;
import coop.grappe.sealing.Commitment;
import coop.grappe.sealing.Leaf;
import coop.grappe.supplier.sealing.SealContext;
import coop.grappe.supplier.sealing.SealedBid;
import coop.grappe.supplier.sealing.Sealing;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplier submits a bid. Its tender is held and its log locked for as long as the transaction lasts, and then the database is asked for
 * the time: a closing waits for those who were in time, and everyone after it comes too late.
 */
@ApplicationScoped
class BidSubmission {

    private final Bids bids;
    private final Sealing sealing;
    private final TransparencyLog log;
    private final ObjectMapper json;
    private final Audit audit;

    BidSubmission(Bids bids, Sealing sealing, TransparencyLog log, ObjectMapper json, Audit audit) {
        this.bids = bids;
        this.sealing = sealing;
        this.log = log;
        this.json = json;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReceiptView submit(Tender held, String supplierId, BidContent content) {
        Commitment commitment = Commitment.to(text(content));
        UUID id = Ids.next();
        SealedBid sealed = sealing.seal(
                text(commitment).getBytes(StandardCharsets.UTF_8), new SealContext(held.id(), id, supplierId));
        Instant now = log.lock(held.id());
        held.requireSubmitting(now);
        UUID replaced = supersede(held, supplierId);
        Bid bid = Bid.submitted(id, held.id(), supplierId, sealed, commitment.hash(), now);
        bids.persistAndFlush(bid);
        audit.record("bids.submitted", "bids/" + id, supplierId);
        String receipt = log.append(held.id(), Leaf.submitted(now, id, sealed.digest(), commitment.hash(), replaced));
        return ReceiptView.of(bid, receipt);
    }

    private @Nullable UUID supersede(Tender held, String supplierId) {
        Bid earlier = bids.sealedOf(held.id(), supplierId).orElse(null);
        if (earlier == null) {
            return null;
        }
        earlier.supersede();
        bids.flush();
        audit.record("bids.superseded", "bids/" + earlier.id(), supplierId);
        return earlier.id();
    }

    private String text(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The bid could not be written down", e);
        }
    }
}
