package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier claims for an order, before it is held against anything. */
record InvoicePlan(
        @NotNull UUID orderId,

        @NotBlank @Size(max = 60) @Schema(examples = "F-2041")
        String number,

        @NotNull @Schema(examples = "2027-02-01") LocalDate issuedOn,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines,
        @NotNull Money gst,
        @NotNull Money qst,
        @NotNull Money total) {

    /** One item and its amount before taxes. */
    record Line(
            @NotNull UUID itemId,
            @NotNull Quantity quantity,
            @NotNull Money amount) {}
}
