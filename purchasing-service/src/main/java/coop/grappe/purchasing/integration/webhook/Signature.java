package coop.grappe.purchasing.integration.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of the Standard Webhooks specification, version 1: HMAC-SHA256 of id, timestamp and body, joined by dots. */
final class Signature {

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /**
     * The value of {@code webhook-signature}: one signature for each secret, the newest first.
     *
     * @param timestamp of this attempt, in seconds since 1970
     */
    static String of(List<byte[]> secrets, String id, long timestamp, String body) {
        String signed = id + "." + timestamp + "." + body;
        return secrets.stream().map(secret -> "v1," + mac(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String mac(byte[] secret, String signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
