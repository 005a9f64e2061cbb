package coop.grappe.supplier.negotiation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a counter-offer, as the log is committed to it: the verifier reads {@code counterOffer} and {@code act}.
 *
 * @param terms with {@code made} and {@code answered}; with an acceptance, what was accepted
 * @param until when it expires: with {@code made} and {@code answered}
 */
@JsonPropertyOrder({"counterOffer", "act", "bid", "supplierId", "lot", "terms", "message", "until"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        UUID counterOffer,
        String act,
        UUID bid,
        String supplierId,
        UUID lot,
        @Nullable Terms terms,
        @Nullable String message,
        @Nullable Instant until) {

    static Message made(CounterOffer about) {
        return of(about, "made", about.terms(), about.message(), about.expiresAt());
    }

    static Message answered(CounterOffer about) {
        return of(about, "answered", about.answer(), about.answerMessage(), about.expiresAt());
    }

    /** @param act {@code accepted} or {@code answer-accepted} */
    static Message agreed(CounterOffer about, String act) {
        return of(about, act, about.standing(), null, null);
    }

    /** @param act that ends it without an agreement, such as {@code declined} */
    static Message ended(CounterOffer about, String act) {
        return of(about, act, null, null, null);
    }

    private static Message of(
            CounterOffer about, String act, @Nullable Terms terms, @Nullable String message, @Nullable Instant until) {
        return new Message(about.id(), act, about.bidId(), about.supplierId(), about.lotId(), terms, message, until);
    }
}
