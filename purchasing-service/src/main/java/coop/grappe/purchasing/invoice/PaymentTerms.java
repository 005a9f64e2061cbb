package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When an invoice is due.
 *
 * @param netDays after the day on which it was issued
 * @param discountPercent what the supplier lets off, of the total with taxes, if it is paid early; null for nothing
 * @param discountDays until how many days after the day of issue that is early
 */
@Schema(examples = "{\"netDays\":30,\"discountPercent\":\"2\",\"discountDays\":10}")
public record PaymentTerms(
        @Min(0) @Max(365) int netDays,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Schema(type = SchemaType.STRING, examples = "2")
        @Nullable
        BigDecimal discountPercent,

        @Min(0) @Max(365) @Nullable Integer discountDays) {

    /** What holds where the invoice says nothing. */
    static final PaymentTerms NET_30 = new PaymentTerms(30, null, null);

    LocalDate dueOn(LocalDate issuedOn) {
        return issuedOn.plusDays(netDays);
    }

    @JsonIgnore
    boolean isEarly(LocalDate issuedOn, LocalDate paidOn) {
        return discountPercent != null && discountDays != null && !paidOn.isAfter(issuedOn.plusDays(discountDays));
    }
}
