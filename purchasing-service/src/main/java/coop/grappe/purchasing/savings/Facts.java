package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that a campaign's savings are reckoned from.
 *
 * @param names of the members, by their ids
 * @param items the items' names
 * @param entitlements what members may order of a contract's lines
 * @param purchases by member and item
 * @param costs what comes on top, by member
 */
record Facts(
        List<Need> needs,
        Map<String, String> names,
        Map<UUID, Item> items,
        List<Offer> offers,
        List<Entitled> entitlements,
        Map<Key, Purchase> purchases,
        Map<String, Costs> costs) {

    /** A member and an item. */
    record Key(String memberId, UUID itemId) {}

    /** An item's names and unit. */
    record Item(Text names, String unit) {}

    /**
     * What a member may order of a contract's line.
     *
     * @param quantity today
     * @param granted by its needs, before transfers
     */
    record Entitled(String memberId, UUID lineId, UUID itemId, BigDecimal quantity, BigDecimal granted) {}

    /**
     * What a member pays beside the prices.
     *
     * @param fee of the organizer
     * @param landed freight and fees on invoices
     * @param taxes that it does not recover
     * @param transfer what it owes other members by the gain's sharing; negative if they owe it
     */
    record Costs(Money fee, Money landed, Money taxes, Money transfer) {

        static final Costs NONE =
                new Costs(Money.zero(Money.CAD), Money.zero(Money.CAD), Money.zero(Money.CAD), Money.zero(Money.CAD));

        Costs plus(Costs other) {
            return new Costs(
                    fee.plus(other.fee),
                    landed.plus(other.landed),
                    taxes.plus(other.taxes),
                    transfer.plus(other.transfer));
        }
    }
}
