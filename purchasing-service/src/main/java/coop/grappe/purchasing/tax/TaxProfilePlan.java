package coop.grappe.purchasing.tax;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member's treasurer says of its taxes.
 *
 * @param from the first day
 * @param body what kind of body it is to the tax laws
 * @param credits taxes that are credited because it makes taxable supplies
 * @param note such as the accountant's reason
 */
@Schema(name = "TaxProfilePlan", examples = """
                {"from":"2030-01-01","body":"qualifying-non-profit","credits":[{"tax":"GST","percent":"12.5"},{"tax":"QST","percent":"12.5"}],
                "note":"Local commercial au rez-de-chaussée : 12,5 % de la superficie"}""")
record TaxProfilePlan(
        @NotNull @Schema(examples = "2030-01-01") LocalDate from,

        @NotBlank @Size(max = 40) @Schema(examples = "qualifying-non-profit")
        String body,

        @Size(max = 20) List<@NotNull @Valid Credit> credits,
        @Nullable @Size(max = 1000) String note) {

    TaxProfilePlan {
        credits = Objects.requireNonNullElse(credits, List.of());
    }

    /** So much of a tax is credited. */
    @Schema(name = "TaxCredit", examples = "{\"tax\":\"GST\",\"percent\":\"12.5\"}")
    record Credit(
            @NotBlank @Size(max = 20) @Schema(examples = "GST")
            String tax,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 4)
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = SchemaType.STRING, examples = "12.5")
            BigDecimal percent) {}
}
