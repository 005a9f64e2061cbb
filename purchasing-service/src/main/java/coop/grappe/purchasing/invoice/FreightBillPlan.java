package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was paid once for several members' orders, such as the freight of one shipment, and how it is divided.
 *
 * @param shipmentId the shipment whose orders it is for, as far as something of them was kept; null if they are named
 * @param orders the orders; with a shipment, only those whose weight is to be told
 */
@Schema(examples = """
                {"number":"T-88","issuedOn":"2030-03-21","kind":"freight","amount":{"amount":"90.00","currency":"CAD"},"spread":"weight","note":"Tournée Estrie","shipmentId":null,
                "orders":[{"orderId":"01890a5d-ac96-774b-bcce-b30209000007","weight":{"value":"12.5","unit":"KGM"}}],"terms":{"netDays":30}}""")
record FreightBillPlan(
        @NotBlank @Size(max = 50) @Schema(examples = "T-88") String number,

        @NotNull @Schema(examples = "2030-03-21") LocalDate issuedOn,
        @NotNull @Schema(examples = "freight") ChargeKind kind,
        @NotNull Money amount,
        @NotNull @Schema(examples = "weight") Spread spread,
        @Nullable @Size(max = 200) String note,
        @Nullable UUID shipmentId,

        @Schema(nullable = true) @Size(max = 200) List<@NotNull @Valid Part> orders,
        @Valid @Nullable PaymentTerms terms) {

    FreightBillPlan {
        orders = Objects.requireNonNullElse(orders, List.of());
    }

    /** Null where nobody told. */
    @Nullable
    Quantity weightOf(UUID orderId) {
        return orders.stream()
                .filter(part -> part.orderId().equals(orderId))
                .findFirst()
                .map(Part::weight)
                .orElse(null);
    }

    /** One order of the shipment. @param weight in kilograms (KGM), where the bill is divided by weight */
    @Schema(name = "FreightBillOrder")
    record Part(@NotNull UUID orderId, @Nullable Quantity weight) {}
}
