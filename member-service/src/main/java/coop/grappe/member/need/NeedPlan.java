package coop.grappe.member.need;

import coop.grappe.platform.money.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member writes.
 *
 * @param tolerance none if absent
 * @param baselineUnitPrice what the member pays today for one base unit of the item
 */
@Schema(examples = """
                {"itemId":"01890a5d-ac96-774b-bcce-b302099a8057","siteId":"01890a5d-ac96-774b-bcce-b302099a8058",
                "quantity":{"value":"10","unit":"caisses"},"tolerance":{"value":"1","unit":"caisse"},
                "period":{"from":"2030-11-01","to":"2031-04-15"},
                "baselineUnitPrice":{"amount":"4.2500","currency":"CAD"}}""")
record NeedPlan(
        @NotNull UUID itemId,
        @NotNull UUID siteId,
        @NotNull @Valid WrittenQuantity quantity,
        @Nullable @Valid WrittenQuantity tolerance,
        @NotNull @Valid Period period,
        @NotNull UnitPrice baselineUnitPrice) {}
