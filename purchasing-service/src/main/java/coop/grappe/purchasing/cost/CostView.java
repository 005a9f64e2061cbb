package coop.grappe.purchasing.cost;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.receipt.Proof;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a service for the group cost. @param contractId null if it was for the campaign as a whole */
@Schema(name = "ServiceCost", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000021","contractId":null,"description":{"fr":"Négociation, 12 heures","en":"Negotiation, 12 hours"},
                "amount":{"amount":"780.00","currency":"CAD"},"incurredOn":"2030-02-28","documents":[{"name":"feuille-de-temps.pdf",
                "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}],"enteredAt":"2030-03-01T15:00:00Z"}""")
record CostView(
        UUID id,
        @Nullable UUID contractId,
        Text description,
        Money amount,
        LocalDate incurredOn,
        List<Proof> documents,
        Instant enteredAt) {

    static CostView of(ServiceCost cost) {
        return new CostView(
                cost.id(),
                cost.contractId(),
                cost.description(),
                cost.amount(),
                cost.incurredOn(),
                cost.documents(),
                cost.enteredAt());
    }
}
