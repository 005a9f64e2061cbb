package coop.grappe.member.need;

import coop.grappe.platform.money.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member writes.
 *
 * @param memberId whose need it is, if a federation submits it with the member's mandate; one's own organization if absent
 * @param quantity of each delivery; may be absent if there is a ladder, whose last step it then is
 * @param tolerance by how much more the member would take so that a case fills; none if absent
 * @param recurrence once in the period, unless it says monthly
 * @param ladder how much at which price; without it the quantity holds at every price
 * @param baselineUnitPrice what the member pays today for one base unit of the item
 * @param baselineSource an estimate if absent
 * @param baselineDocumentId one of the member's documents that shows the price
 * @param attributes what the item asks for, by key, in either language
 */
@Schema(examples = """
                {"itemId":"01890a5d-ac96-774b-bcce-b302099a8057","siteId":"01890a5d-ac96-774b-bcce-b302099a8058",
                "quantity":{"value":"10","unit":"caisses"},"tolerance":{"value":"1","unit":"caisse"},
                "period":{"from":"2030-11-01","to":"2031-04-15"},
                "baselineUnitPrice":{"amount":"4.2500","currency":"CAD"},"baselineSource":"invoice"}""")
public record NeedPlan(
        @Nullable String memberId,
        @NotNull UUID itemId,
        @NotNull UUID siteId,
        @Nullable @Valid WrittenQuantity quantity,
        @Nullable @Valid WrittenQuantity tolerance,
        @NotNull @Valid Period period,
        @Nullable Recurrence recurrence,
        @Nullable @Valid @Size(min = 1, max = 20) List<WrittenStep> ladder,
        @NotNull UnitPrice baselineUnitPrice,
        @Nullable BaselineSource baselineSource,
        @Nullable UUID baselineDocumentId,
        @Nullable @Size(max = 20) Map<String, String> attributes) {}
