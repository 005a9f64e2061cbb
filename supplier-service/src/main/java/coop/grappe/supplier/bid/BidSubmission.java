package coop.grappe.supplier.bid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.sealing.Commitment;
import coop.grappe.sealing.Leaf;
import coop.grappe.supplier.sealing.Padding;
import coop.grappe.supplier.sealing.SealContext;
import coop.grappe.supplier.sealing.SealedBid;
import coop.grappe.supplier.sealing.Sealing;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplier submits a bid. Its tender is held and its log locked for as long as the transaction lasts, and then the database is asked for
 * the time: a closing waits for those who were in time, and everyone after it comes too late.
 */
@ApplicationScoped
class BidSubmission {

    private final Bids bids;
    private final SealedDocuments documents;
    private final Sealing sealing;
    private final TransparencyLog log;
    private final ObjectMapper json;
    private final Audit audit;

    BidSubmission(
            Bids bids,
            SealedDocuments documents,
            Sealing sealing,
            TransparencyLog log,
            ObjectMapper json,
            Audit audit) {
        this.bids = bids;
        this.documents = documents;
        this.sealing = sealing;
        this.log = log;
        this.json = json;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReceiptView submit(Tender held, String supplierId, PreparedBid prepared) {
        int number = prepared.content().number();
        Commitment commitment = Commitment.to(text(prepared.content()));
        UUID id = Ids.next();
        SealContext context = new SealContext(held.id(), id, supplierId);
        SealedBid sealed = sealing.seal(Padding.spaced(text(commitment)), context.alternative(number));
        List<SealedBid> attached = documents.seal(prepared.attachments(), context);
        Instant now = log.lock(held.id());
        held.requireSubmitting(now);
        requirePrimary(held.id(), supplierId, number);
        UUID replaced = supersede(held, supplierId, number);
        Bid bid = Bid.submitted(id, held.id(), supplierId, number, sealed, commitment.hash(), now);
        bids.persistAndFlush(bid);
        documents.keep(id, attached);
        audit.record("bids.submitted", "bids/" + id, supplierId);
        String receipt = log.append(held.id(), Leaf.submitted(now, id, sealed.digest(), commitment.hash(), replaced));
        return ReceiptView.of(bid, receipt);
    }

    /** @throws Problem 409 if there is nothing that it would be an alternative to */
    void requirePrimary(UUID tenderId, String supplierId, int number) {
        if (number > 0 && bids.standingPrimaryOf(tenderId, supplierId).isEmpty()) {
            throw new Problem(BidProblem.NO_PRIMARY);
        }
    }

    private @Nullable UUID supersede(Tender held, String supplierId, int number) {
        Bid earlier = bids.sealedOf(held.id(), supplierId, number).orElse(null);
        if (earlier == null) {
            return null;
        }
        earlier.supersede();
        bids.flush();
        documents.forget(earlier.id());
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
