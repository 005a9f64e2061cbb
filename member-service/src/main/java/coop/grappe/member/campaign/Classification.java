package coop.grappe.member.campaign;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing an item is: a commodity of the UNSPSC, in its eight digits. */
@Embeddable
@Schema(examples = "{\"scheme\":\"UNSPSC\",\"id\":\"72102902\"}")
public record Classification(
        @NotNull @Pattern(regexp = "UNSPSC") String scheme,
        @NotNull @Pattern(regexp = "\\d{8}") String id) {}
