package coop.grappe.platform.money;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person reads, in both languages. */
@Embeddable
@Schema(examples = "{\"fr\":\"Déneigement\",\"en\":\"Snow removal\"}")
public record Text(
        @NotBlank @Size(max = 4000) String fr,
        @NotBlank @Size(max = 4000) String en) {}
