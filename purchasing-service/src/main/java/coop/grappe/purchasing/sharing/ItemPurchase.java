package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.contract.PriceSchedule;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What the members bought of one item under one contract, at the prices of one schedule. */
record ItemPurchase(UUID contractId, UUID itemId, Text names, String unit, PriceSchedule schedule, List<Buyer> buyers) {

    ItemPurchase {
        buyers = List.copyOf(buyers);
    }

    /**
     * One member's part.
     *
     * @param quantity above zero
     * @param paid before taxes, rebates and credits taken off
     */
    record Buyer(String memberId, String memberName, BigDecimal quantity, Money paid) {}
}
