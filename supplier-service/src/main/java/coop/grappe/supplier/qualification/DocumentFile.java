package coop.grappe.supplier.qualification;

import coop.grappe.platform.problem.CommonProblem;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A document as it was sent. */
record DocumentFile(DocumentType type, byte[] content) {

    private static final int MOST = 5 << 20;

    /** @throws Problem 413 if it is too long, 400 if it is none of the kinds that are kept */
    static DocumentFile read(InputStream body) throws IOException {
        byte[] content = body.readNBytes(MOST + 1);
        if (content.length > MOST) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE);
        }
        return new DocumentFile(
                DocumentType.of(content)
                        .orElseThrow(() -> new Violations(QualificationProblem.class)
                                .check(false, "body", "document.type")
                                .refusal()),
                content);
    }

    /** In hexadecimal. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
