package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the supplier paid back, and when. @param amount absent for all that is left */
@Schema(name = "CreditRefund", examples = """
                {"paidOn":"2030-04-20","reference":"dépôt 881","amount":{"amount":"11.50","currency":"CAD"}}""")
public record RefundRequest(
        @NotNull @Schema(examples = "2030-04-20") LocalDate paidOn,

        @NotBlank @Size(max = 100) @Schema(examples = "dépôt 881")
        String reference,

        @Nullable Money amount) {}
