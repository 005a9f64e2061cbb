package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier gives back: for an invoice, or for rebates.
 *
 * @param invoiceId the invoice that it corrects; absent if it is for rebates, which are of one member and one contract
 */
@Schema(examples = """
                {"number":"NC-204","issuedOn":"2030-03-28","invoiceId":"01890a5d-ac96-774b-bcce-b30209000009",
                "lines":[{"reason":"return","itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"2","unit":"EA"},
                "returnId":"01890a5d-ac96-774b-bcce-b30209000041","rebateId":null,"amount":{"amount":"10.00","currency":"CAD"}}],
                "taxes":[{"tax":"GST","amount":{"amount":"0.50","currency":"CAD"}},{"tax":"QST","amount":{"amount":"1.00","currency":"CAD"}}],
                "total":{"amount":"11.50","currency":"CAD"}}""")
public record CreditNotePlan(
        @NotBlank @Size(max = 60) @Schema(examples = "NC-204")
        String number,

        @NotNull @Schema(examples = "2030-03-28") LocalDate issuedOn,
        @Nullable UUID invoiceId,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines,
        @NotNull @Size(max = 20) List<InvoicePlan.@NotNull @Valid Tax> taxes,
        @NotNull Money total) {

    /**
     * One thing that is credited, before taxes.
     *
     * @param itemId of the item; absent for a rebate
     * @param quantity how much of it is not owed any more; only with a return
     * @param returnId what went back
     * @param rebateId the rebate that it settles
     */
    @Schema(name = "CreditNoteLinePlan")
    public record Line(
            @NotNull @Schema(examples = "return") CreditReason reason,
            @Nullable UUID itemId,
            @Nullable Quantity quantity,
            @Nullable UUID returnId,
            @Nullable UUID rebateId,
            @NotNull Money amount) {}

    /** Per tax, in the order of the paper. */
    Map<String, Money> claimedTaxes() {
        Map<String, Money> claimed = new LinkedHashMap<>();
        taxes.forEach(tax -> claimed.merge(tax.tax(), tax.amount(), Money::plus));
        return claimed;
    }
}
