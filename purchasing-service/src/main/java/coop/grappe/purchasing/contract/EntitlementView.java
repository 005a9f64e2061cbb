package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Quantity;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a member may still order.
 *
 * @param quantity with what was transferred
 * @param transferred what came from other members, less what went to them
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000005","contractId":"01890a5d-ac96-774b-bcce-b30209000001","itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "memberId":"CA-QC-NEQ:1100000002","memberName":"Coop des Érables","quantity":{"value":"48","unit":"EA"},
                "transferred":{"value":"0","unit":"EA"},"used":{"value":"36","unit":"EA"},"left":{"value":"12","unit":"EA"}}""")
record EntitlementView(
        UUID id,
        UUID contractId,
        UUID itemId,
        String memberId,
        String memberName,
        Quantity quantity,
        Quantity transferred,
        Quantity used,
        Quantity left) {

    static EntitlementView of(Entitlement entitlement) {
        String unit = entitlement.unit();
        return new EntitlementView(
                entitlement.id(),
                entitlement.contractId(),
                entitlement.itemId(),
                entitlement.memberId(),
                entitlement.memberName(),
                new Quantity(entitlement.quantity(), unit),
                new Quantity(entitlement.transferred(), unit),
                new Quantity(entitlement.used(), unit),
                new Quantity(entitlement.unused(), unit));
    }
}
