package coop.grappe.supplier.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bidder's explanation of its price. */
@Schema(
        examples =
                "{\"text\":\"Nous achetons directement du fabricant.\",\"documents\":[{\"name\":\"entente.pdf\",\"sha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}]}")
record InquiryAnswer(
        @NotBlank @Size(max = 10_000) String text,
        @Size(max = 20) List<@NotNull @Valid AnswerDocument> documents) {

    InquiryAnswer {
        documents = Objects.requireNonNullElse(documents, List.of());
    }
}
