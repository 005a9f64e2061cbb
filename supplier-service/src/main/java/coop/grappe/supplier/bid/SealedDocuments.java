package coop.grappe.supplier.bid;

import coop.grappe.sealing.BidKey;
import coop.grappe.supplier.sealing.Padding;
import coop.grappe.supplier.sealing.SealContext;
import coop.grappe.supplier.sealing.SealedBid;
import coop.grappe.supplier.sealing.Sealing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The documents of all bids, each in a row of its own. */
@ApplicationScoped
class SealedDocuments implements PanacheRepositoryBase<SealedDocument, UUID> {

    private final Sealing sealing;

    SealedDocuments(Sealing sealing) {
        this.sealing = sealing;
    }

    /** @param context of the bid */
    List<SealedBid> seal(List<Attachment> attachments, SealContext context) {
        return attachments.stream()
                .map(one -> sealing.seal(
                        Padding.blocks(one.bytes()),
                        context.document(one.described().sha256())))
                .toList();
    }

    void keep(UUID bidId, List<SealedBid> sealed) {
        List<SealedDocument> rows = new ArrayList<>();
        for (int position = 0; position < sealed.size(); position++) {
            rows.add(SealedDocument.of(bidId, position, sealed.get(position)));
        }
        persist(rows);
    }

    /** Nobody will ever read the documents of a bid that does not stand any more. */
    void forget(UUID bidId) {
        delete("bidId", bidId);
    }

    /**
     * Opens a document of an opened bid.
     *
     * @return empty if what is kept is not what was sealed
     */
    Optional<byte[]> read(Bid bid, BidDocument document, BidKey key) {
        SealContext context = new SealContext(bid.tenderId(), bid.id(), bid.supplierId());
        return find("bidId = ?1 and position = ?2", bid.id(), bid.documents().indexOf(document))
                .firstResultOptional()
                .flatMap(row -> sealing.open(row.sealed(), context.document(document.sha256()), key))
                .map(padded -> Arrays.copyOf(padded, document.size()))
                .filter(bytes -> Attachment.sha256(bytes).equals(document.sha256()));
    }
}
