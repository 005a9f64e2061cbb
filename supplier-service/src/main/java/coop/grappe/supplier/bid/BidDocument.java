package coop.grappe.supplier.bid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a bid says of a document that belongs to it.
 *
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param criterionId what it answers; the bid as a whole if absent
 */
@Schema(
        examples =
                "{\"name\":\"Fiche technique.pdf\",\"mediaType\":\"application/pdf\",\"size\":48213,\"sha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"criterionId\":\"service\"}")
public record BidDocument(
        String name,
        MediaKind mediaType,
        int size,
        String sha256,
        @Nullable String criterionId) {}
