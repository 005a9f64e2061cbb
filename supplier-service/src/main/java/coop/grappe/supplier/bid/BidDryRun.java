package coop.grappe.supplier.bid;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What would be sealed if the bid were submitted now; nothing of it is kept.
 *
 * @param alternative its number; 0 is the primary bid
 * @param validUntil until when it would bind
 * @param documents with their sizes and hashes
 */
@Schema(examples = """
                {"alternative":0,"validUntil":"2030-06-30T00:00:00Z","documents":[{"name":"Fiche technique.pdf",
                "mediaType":"application/pdf","size":48213,
                "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","criterionId":"service"}]}""")
record BidDryRun(int alternative, @Nullable Instant validUntil, List<BidDocument> documents) {

    static BidDryRun of(BidContent content) {
        return new BidDryRun(content.number(), content.validUntil(), content.documents());
    }
}
