package coop.grappe.purchasing.tax;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an item is to taxes.
 *
 * @param category such as {@code zero-rated}; null: as its classification says again
 * @param from the first day, by the day of the invoice
 * @param reason with the law or the ruling that it rests on
 */
@Schema(name = "TaxTreatmentPlan", examples = """
                {"category":"zero-rated","from":"2030-03-01","reason":"Appareil médical : LTA, annexe VI, partie II, art. 14"}""")
record TaxTreatmentPlan(
        @Nullable @Size(max = 40) @Schema(examples = "zero-rated")
        String category,

        @NotNull @Schema(examples = "2030-03-01") LocalDate from,
        @NotBlank @Size(max = 1000) String reason) {}
