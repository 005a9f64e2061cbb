package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of an item a supplier delivers.
 *
 * @param cost after discounts, rounded to the cent once, here
 * @param bidId the bid that it rests on; absent in scenarios from before a supplier could have several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Allocation(
        String supplierId,
        UUID itemId,
        Quantity quantity,
        Money cost,
        @Nullable UUID bidId) {}
