package coop.grappe.supplier.sealing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One share of a key.
 *
 * @param keyId what is sealed for the key: a tender, or a round
 * @param commitment SHA-256 of the share, in hexadecimal
 * @param sealedShare in base64; shown to its trustee alone, who alone can open it
 */
@Schema(examples = """
                {"keyId":"01890a5d-ac96-774b-bcce-b30209000001","trustee":"CA-QC-NEQ:1160000001",
                "commitment":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "handedInAt":"2030-03-01T17:05:00Z","sealedShare":"b3BlbiBtZQ=="}""")
public record KeyShareView(
        UUID keyId,
        String trustee,
        String commitment,
        @Nullable Instant handedInAt,
        @Nullable String sealedShare) {

    static KeyShareView of(TrusteeShare share, boolean own) {
        return new KeyShareView(
                share.keyId(), share.trustee(), share.commitment(), share.handedInAt(), own ? share.sealed() : null);
    }
}
