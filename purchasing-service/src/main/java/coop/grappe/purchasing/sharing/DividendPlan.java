package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to declare a patronage dividend.
 *
 * @param from the first day whose business counts
 * @param to the last one
 * @param resolution of the meeting that decided it
 */
@Schema(name = "PatronageDividendPlan", examples = """
                {"amount":{"amount":"1500.00","currency":"CAD"},"from":"2026-01-01","to":"2026-06-30","resolution":"AGA 2026-4","resolvedOn":"2026-09-12"}""")
record DividendPlan(
        @NotNull @Valid Money amount,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotBlank @Size(max = 100) String resolution,
        @NotNull LocalDate resolvedOn) {}
