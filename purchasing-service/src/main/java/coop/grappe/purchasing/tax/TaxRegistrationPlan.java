package coop.grappe.purchasing.tax;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a supplier stands to taxes.
 *
 * @param from the first day
 * @param smallSupplier whether it is not registered because it sells too little, and so charges none
 */
@Schema(name = "TaxRegistrationPlan", examples = """
                {"from":"2030-01-01","smallSupplier":false,
                "numbers":[{"tax":"GST","number":"123456782RT0001"},{"tax":"QST","number":"1234567890TQ0001"}]}""")
record TaxRegistrationPlan(
        @NotNull @Schema(examples = "2030-01-01") LocalDate from,
        boolean smallSupplier,
        @Size(max = 20) List<@NotNull @Valid TaxNumber> numbers) {

    TaxRegistrationPlan {
        numbers = Objects.requireNonNullElse(numbers, List.of());
    }

    /** A number under which a tax is collected. */
    @Schema(name = "TaxNumber", examples = "{\"tax\":\"GST\",\"number\":\"123456782RT0001\"}")
    record TaxNumber(
            @NotBlank @Size(max = 20) @Schema(examples = "GST")
            String tax,

            @NotBlank @Size(max = 40) @Schema(examples = "123456782RT0001")
            String number) {}

    Map<String, String> numbersByTax() {
        Map<String, String> byTax = new LinkedHashMap<>();
        numbers.forEach(number -> byTax.put(number.tax(), number.number()));
        return byTax;
    }
}
