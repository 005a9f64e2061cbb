package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Quantity;
import java.util.UUID;

/** What a member may still order. */
record EntitlementView(
        UUID id,
        UUID contractId,
        UUID itemId,
        String memberId,
        String memberName,
        Quantity quantity,
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
                new Quantity(entitlement.used(), unit),
                new Quantity(entitlement.quantity().subtract(entitlement.used()), unit));
    }
}
