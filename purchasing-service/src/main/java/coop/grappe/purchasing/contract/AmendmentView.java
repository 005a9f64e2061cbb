package coop.grappe.purchasing.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An amendment, with the document that both sides sign.
 *
 * @param documentVersion which version of the document it makes
 * @param document the amended document
 * @param documentDigest its SHA-256, which both sides sign
 */
@Schema(name = "ContractAmendment", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b3020900000f","contractId":"01890a5d-ac96-774b-bcce-b30209000001","state":"proposed",
                "change":{"kind":"ceiling","itemId":"01890a5d-ac96-774b-bcce-b30209000004","ceiling":{"value":"150","unit":"EA"},"entitlements":[]},
                "reason":"Deux coopératives rénovent plus tôt que prévu.","proposedBy":"CA-QC-NEQ:1100000001","proposedAt":"2030-06-01T14:00:00Z",
                "documentVersion":2,"document":"contract 01890a5d-ac96-774b-bcce-b30209000001\\nversion 2\\n…",
                "documentDigest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","signatures":[],"decidedAt":null}""")
record AmendmentView(
        UUID id,
        UUID contractId,
        AmendmentState state,
        Change change,
        String reason,
        String proposedBy,
        Instant proposedAt,
        int documentVersion,
        String document,
        String documentDigest,
        List<DocumentView.Signed> signatures,
        @Nullable Instant decidedAt) {

    static AmendmentView of(Contract contract, Amendment amendment) {
        return new AmendmentView(
                amendment.id(),
                amendment.contractId(),
                amendment.state(),
                amendment.change(),
                amendment.reason(),
                amendment.proposedBy(),
                amendment.proposedAt(),
                amendment.documentVersion(),
                amendment.text(),
                amendment.digest(),
                DocumentView.signatures(contract, amendment.organizerSignature(), amendment.supplierSignature()),
                amendment.decidedAt());
    }
}
