package coop.grappe.supplier.sealing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a trustee hands in.
 *
 * @param share as the trustee’s key opens it
 */
@Schema(examples = "{\"share\":\"1-AQIDBA\"}")
public record KeyShareHandedIn(
        @NotNull @Size(max = 1000) @Pattern(regexp = "[1-9][0-9]{0,2}-[A-Za-z0-9_-]+")
        String share) {}
