package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What bids are judged on.
 *
 * @param id a slug, such as {@code warranty}
 * @param weight in percent; those of one tender add up to 100
 */
@Schema(
        examples =
                "{\"id\":\"service\",\"name\":{\"fr\":\"Service et garanties\",\"en\":\"Service and warranties\"},\"kind\":\"quality\",\"weight\":20}")
public record Criterion(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60)
        String id,

        @NotNull @Valid Text name,
        @NotNull CriterionKind kind,
        @Min(1) @Max(100) int weight) {}
