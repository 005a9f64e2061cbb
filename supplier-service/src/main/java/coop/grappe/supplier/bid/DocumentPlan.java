package coop.grappe.supplier.bid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document that comes with a bid, and is sealed with it.
 *
 * @param criterionId the quality criterion that it answers; the bid as a whole if absent
 * @param content in base64
 */
@Schema(
        examples =
                "{\"name\":\"Fiche technique.pdf\",\"mediaType\":\"application/pdf\",\"criterionId\":\"service\",\"content\":\"JVBERi0xLjcK\"}")
record DocumentPlan(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^/\\\\\\p{Cntrl}]*")
        String name,

        @NotNull MediaKind mediaType,
        @Nullable String criterionId,
        @NotNull String content) {

    /** Its bytes; none if it is no base64. */
    Optional<byte[]> bytes() {
        try {
            return Optional.of(Base64.getDecoder().decode(content));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
