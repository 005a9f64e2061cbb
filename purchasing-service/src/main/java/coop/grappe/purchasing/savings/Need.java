package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member committed to buy, and what it paid before.
 *
 * @param price what one unit cost before
 * @param source where that price stands; null if nobody has said
 */
record Need(
        UUID needId,
        String memberId,
        UUID itemId,
        Quantity quantity,
        UnitPrice price,
        @Nullable String source) {}
