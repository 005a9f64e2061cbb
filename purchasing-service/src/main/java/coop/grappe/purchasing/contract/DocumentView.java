package coop.grappe.purchasing.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a contract's document.
 *
 * @param digest the SHA-256 of the text in UTF-8, in hexadecimal
 * @param amendmentId what brought it about; null for the first version
 * @param inForceAt null while signatures are missing
 */
@Schema(examples = """
                {"version":1,"text":"contract 01890a5d-ac96-774b-bcce-b30209000001\\nversion 1\\n…","digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "amendmentId":null,"signatures":[{"organization":"CA-QC-NEQ:1100000001","login":"claire","at":"2030-03-04T15:30:00Z",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}],"inForceAt":null}""")
record DocumentView(
        int version,
        String text,
        String digest,
        @Nullable UUID amendmentId,
        List<Signed> signatures,
        @Nullable Instant inForceAt) {

    /** Who signed, when, and the digest of what. */
    @Schema(name = "ContractSignature")
    record Signed(String organization, String login, Instant at, String digest) {}

    /** The document of a contract that is not signed by both sides yet. */
    static DocumentView pending(Contract contract) {
        ContractDocument document = ContractDocument.of(contract);
        return new DocumentView(
                contract.documentVersion(),
                document.text(),
                document.digest(),
                null,
                signatures(contract, contract.organizerSignature(), contract.supplierSignature()),
                null);
    }

    static DocumentView of(Contract contract, SignedDocument document) {
        return new DocumentView(
                document.version(),
                document.text(),
                document.digest(),
                document.amendmentId(),
                signatures(contract, document.organizerSignature(), document.supplierSignature()),
                document.inForceAt());
    }

    static List<Signed> signatures(Contract contract, @Nullable Signature organizer, @Nullable Signature supplier) {
        List<Signed> signatures = new ArrayList<>();
        if (organizer != null) {
            signatures.add(signed(contract.organizer(), organizer));
        }
        if (supplier != null) {
            signatures.add(signed(contract.supplierId(), supplier));
        }
        return List.copyOf(signatures);
    }

    private static Signed signed(String organization, Signature signature) {
        return new Signed(organization, signature.login(), signature.at(), signature.digest());
    }
}
