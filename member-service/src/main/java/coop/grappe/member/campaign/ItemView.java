package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is bought; the pack size as a decimal. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000004","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "names":{"fr":"Ampoule DEL A19","en":"LED bulb A19"},"classification":{"scheme":"UNSPSC",
                "id":"39101628"},"unit":"EA","packSize":"12"}""")
record ItemView(UUID id, UUID campaignId, Text names, Classification classification, String unit, String packSize) {

    static ItemView of(Item item) {
        return new ItemView(
                item.id(),
                item.campaignId(),
                item.names(),
                item.classification(),
                item.unit(),
                item.packSize().stripTrailingZeros().toPlainString());
    }
}
