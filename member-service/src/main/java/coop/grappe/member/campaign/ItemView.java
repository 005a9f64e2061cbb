package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is bought; pack size and minimum order as decimals in base units.
 *
 * @param proposedBy the member that proposed it, if one did
 * @param mergedInto the item that is bought in its place, if it was merged
 * @param mergeFactor how many base units of that one of its own is
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000004","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "names":{"fr":"Ampoule DEL A19","en":"LED bulb A19"},"classification":{"scheme":"UNSPSC",
                "id":"39101628"},"unit":"EA","packSize":"12","minimumOrder":"6",
                "acceptedUnits":[{"unit":"palette","factor":"480"}],"attributes":[],"state":"accepted"}""")
public record ItemView(
        UUID id,
        UUID campaignId,
        Text names,
        Classification classification,
        String unit,
        String packSize,
        String minimumOrder,
        List<AcceptedUnit> acceptedUnits,
        List<Attribute> attributes,
        ItemState state,
        @Nullable String proposedBy,
        @Nullable UUID mergedInto,
        @Nullable String mergeFactor) {

    public static ItemView of(Item item) {
        UUID into = item.mergedInto().orElse(null);
        return new ItemView(
                item.id(),
                item.campaignId(),
                item.names(),
                item.classification(),
                item.unit(),
                item.packSize().stripTrailingZeros().toPlainString(),
                item.minimumOrder().stripTrailingZeros().toPlainString(),
                item.acceptedUnits(),
                item.attributes(),
                item.state(),
                item.proposedBy(),
                into,
                into == null ? null : item.mergeFactor().toString());
    }
}
