package coop.grappe.supplier.evaluation;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** What came of all inquiries about the prices of a tender, at one instant. */
record LowPriceFindings(Collection<LowPriceInquiry> inquiries) {

    Optional<LowPriceFinding> of(UUID lotId, UUID bidId) {
        return inquiries.stream()
                .filter(inquiry ->
                        inquiry.lotId().equals(lotId) && inquiry.bidId().equals(bidId))
                .findFirst()
                .map(inquiry -> new LowPriceFinding(inquiry.state(), inquiry.reasons()));
    }
}
