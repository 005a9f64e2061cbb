package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry that a treasurer writes. */
@Schema(examples = """
                {"date":"2030-12-31","description":{"fr":"Amortissement de la toiture","en":"Depreciation of the roof"},"reference":"OD-7",
                "lines":[{"account":"5320","debit":{"amount":"1200.00","currency":"CAD"}},{"account":"1010","credit":{"amount":"1200.00","currency":"CAD"}}]}""")
record EntryPlan(
        @NotNull LocalDate date,
        @NotNull @Valid Text description,
        @Size(max = 60) @Nullable String reference,

        @NotNull @Size(min = 2, max = 200) @Valid List<@NotNull Line> lines) {

    /** Either a debit or a credit, above 0. */
    @Schema(name = "EntryLinePlan")
    record Line(
            @NotNull String account,
            @Nullable Money debit,
            @Nullable Money credit) {}
}
