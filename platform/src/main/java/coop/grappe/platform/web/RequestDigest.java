package coop.grappe.platform.web;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of the present request's body, as it was read. */
@RequestScoped
class RequestDigest {

    private final MessageDigest sha256;
    private @Nullable String whole;

    RequestDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void update(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
    }

    /** To be asked for once the body was read. */
    String ofBody() {
        if (whole == null) {
            whole = HexFormat.of().formatHex(sha256.digest());
        }
        return whole;
    }
}
