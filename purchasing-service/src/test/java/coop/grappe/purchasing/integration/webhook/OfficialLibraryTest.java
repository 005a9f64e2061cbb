package coop.grappe.purchasing.integration.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our signatures, checked by the library of those who wrote the specification. */
class OfficialLibraryTest {

    private static final byte[] OLD = "an old secret of 32 bytes length".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "a fresh secret, 32 bytes of text".getBytes(StandardCharsets.UTF_8);
    private static final String BODY =
            "{\"type\":\"coop.grappe.orders.placed.v1\",\"data\":{\"nom\":\"Coopérative des Érables\"}}";

    @Test
    void theLibraryVerifiesAndSignsAsWeDo() throws WebhookSigningException {
        Webhook library = new Webhook(secret(NEW));
        long now = Instant.now().getEpochSecond();
        assertEquals(library.sign("id-1", now, BODY), Signature.of(List.of(NEW), "id-1", now, BODY));
        assertDoesNotThrow(() ->
                library.verify(BODY, headers("id-1", now, Signature.of(List.of(NEW), "id-1", now, BODY))));
    }

    @Test
    void whileASecretIsRenewedAReceiverWithEitherVerifies() {
        long now = Instant.now().getEpochSecond();
        var headers = headers("id-1", now, Signature.of(List.of(NEW, OLD), "id-1", now, BODY));
        assertDoesNotThrow(() -> new Webhook(secret(OLD)).verify(BODY, headers));
        assertDoesNotThrow(() -> new Webhook(secret(NEW)).verify(BODY, headers));
    }

    @Test
    void whatWasChangedOnItsWayIsNotVerified() {
        Webhook library = new Webhook(secret(NEW));
        long now = Instant.now().getEpochSecond();
        String signature = Signature.of(List.of(NEW), "id-1", now, BODY);
        assertThrows(
                WebhookVerificationException.class, () -> library.verify(BODY + " ", headers("id-1", now, signature)));
        assertThrows(WebhookVerificationException.class, () -> library.verify(BODY, headers("id-2", now, signature)));
        assertThrows(
                WebhookVerificationException.class, () -> library.verify(BODY, headers("id-1", now + 1, signature)));
        assertThrows(
                WebhookVerificationException.class,
                () -> library.verify(
                        BODY, headers("id-1", now - 3_600, Signature.of(List.of(NEW), "id-1", now - 3_600, BODY))));
    }

    private static String secret(byte[] key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    private static Map<String, List<String>> headers(String id, long timestamp, String signature) {
        return Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(Long.toString(timestamp)),
                "webhook-signature", List.of(signature));
    }
}
