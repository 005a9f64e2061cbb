package coop.grappe.member.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How much, when and what it costs today; quantities in the item's base unit, over all deliveries.
 *
 * @param written what was written for one delivery
 * @param tolerance by how much more the member would take so that a case fills
 * @param deliveries 1, or the number of months of a monthly need; the quantity is a whole multiple of it
 * @param ladder how much at which price, its last step the quantity; without it the quantity holds at every price
 * @param baselineUnitPrice what the member pays today for one base unit
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedTerms(
        Quantity quantity,
        Quantity tolerance,
        WrittenQuantity written,
        Period period,
        int deliveries,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable PriceLadder ladder,
        UnitPrice baselineUnitPrice,
        @Enumerated(EnumType.STRING) BaselineSource baselineSource,
        @Nullable UUID baselineDocumentId,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Map<String, Text> attributes) {}
