package coop.grappe.purchasing.rebate;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.tax.TaxLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rebate, for the member that earned it, the supplier that owes it, and the organizer.
 *
 * @param state {@code earned} until credit notes pay all of it, then {@code settled}; {@code taken-back} where the supplier takes something back
 * @param outstanding before taxes, what credit notes have not paid; negative where it is taken back
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000010","contractId":"01890a5d-ac96-774b-bcce-b30209000001","memberId":"CA-QC-NEQ:1100000002",
                "supplierId":"CA-QC-NEQ:1199999999","invoiceId":"01890a5d-ac96-774b-bcce-b30209000009","itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "threshold":{"value":"100","unit":"EA"},"net":{"amount":"20.12","currency":"CAD"},"taxes":[{"tax":"GST","jurisdiction":"CA-QC","category":"standard",
                "percent":"5","base":{"amount":"20.12","currency":"CAD"},"amount":{"amount":"1.01","currency":"CAD"}},{"tax":"QST","jurisdiction":"CA-QC",
                "category":"standard","percent":"9.975","base":{"amount":"20.12","currency":"CAD"},"amount":{"amount":"2.01","currency":"CAD"}}],
                "total":{"amount":"23.14","currency":"CAD"},"state":"earned","outstanding":{"amount":"20.12","currency":"CAD"},"earnedAt":"2030-04-02T13:00:00Z"}""")
record RebateView(
        UUID id,
        UUID contractId,
        String memberId,
        String supplierId,
        UUID invoiceId,
        UUID itemId,
        Quantity threshold,
        Money net,
        List<TaxLine> taxes,
        Money total,
        String state,
        Money outstanding,
        Instant earnedAt) {

    static RebateView of(Rebate rebate, Money settled) {
        Money outstanding = rebate.net().minus(settled);
        return new RebateView(
                rebate.id(),
                rebate.contractId(),
                rebate.memberId(),
                rebate.supplierId(),
                rebate.invoiceId(),
                rebate.itemId(),
                rebate.threshold(),
                rebate.net(),
                rebate.taxes(),
                rebate.total(),
                rebate.isClawBack() ? "taken-back" : outstanding.isPositive() ? "earned" : "settled",
                outstanding,
                rebate.earnedAt());
    }
}
