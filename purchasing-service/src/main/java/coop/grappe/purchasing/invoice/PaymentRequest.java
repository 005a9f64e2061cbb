package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.grappe.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When, how and how much was paid.
 *
 * @param amount the money that moved; absent for all that is left
 * @param takeDiscount whether what the supplier lets off for paying early is taken
 */
@Schema(examples = """
                {"paidOn":"2030-04-15","reference":"virement 4471","amount":{"amount":"100.00","currency":"CAD"},"takeDiscount":false}""")
public record PaymentRequest(
        @NotNull @Schema(examples = "2027-02-15") LocalDate paidOn,

        @NotBlank @Size(max = 100) @Schema(examples = "virement 4471")
        String reference,

        @Nullable Money amount,
        @Nullable Boolean takeDiscount) {

    @JsonIgnore
    boolean takesDiscount() {
        return Boolean.TRUE.equals(takeDiscount);
    }
}
