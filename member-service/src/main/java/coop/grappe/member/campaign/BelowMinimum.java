package coop.grappe.member.campaign;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happens at the deadline below the collective minimum.
 *
 * @param extension by how long collecting goes on
 * @param times how often; after that the campaign is unsuccessful
 */
@Embeddable
public record BelowMinimum(
        @NotNull @JsonSerialize(using = IsoDuration.Json.class) @Schema(type = SchemaType.STRING, examples = "P14D")
        Duration extension,

        @Min(0) @Max(100) int times) {}
