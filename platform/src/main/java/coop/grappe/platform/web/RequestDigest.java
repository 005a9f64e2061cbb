package coop.grappe.platform.web;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of the present request's body, as it was read. */
@RequestScoped
class RequestDigest {

    private final MessageDigest sha256;

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

    String ofBody() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
