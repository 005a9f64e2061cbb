package coop.grappe.supplier.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.sealing.Commitment;
import coop.grappe.supplier.sealing.Padding;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How what is committed to is written down, once and to the letter, and read again. */
@ApplicationScoped
class SealedText {

    private final ObjectMapper json;

    SealedText(ObjectMapper json) {
        this.json = json;
    }

    Commitment commitmentTo(Object content) {
        return Commitment.to(text(content));
    }

    /** What is sealed: the content with its salt, filled up so that its size tells nothing. */
    byte[] bytes(Commitment commitment) {
        return Padding.spaced(text(commitment));
    }

    Commitment commitment(byte[] plainText) {
        return parsed(new String(plainText, StandardCharsets.UTF_8), Commitment.class);
    }

    <T> T parsed(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("What was sealed is something else", e);
        }
    }

    private String text(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It could not be written down", e);
        }
    }
}
