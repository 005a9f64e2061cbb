package coop.grappe.member.need;

import coop.grappe.member.campaign.Item;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What those who join late may still have of an item.
 *
 * @param room by how much the contracts' ceilings exceed what was committed at closing
 * @param taken how much of that has been taken
 */
@Schema(name = "ItemRoom", examples = """
                {"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL A19","en":"LED bulb A19"},
                "room":{"value":"13","unit":"EA"},"taken":{"value":"5","unit":"EA"},"left":{"value":"8","unit":"EA"}}""")
record RoomView(UUID itemId, Text names, Quantity room, Quantity taken, Quantity left) {

    static RoomView of(Room room, Item item) {
        String unit = item.unit();
        return new RoomView(
                item.id(),
                item.names(),
                new Quantity(room.room(), unit),
                new Quantity(room.taken(), unit),
                new Quantity(room.room().subtract(room.taken()), unit));
    }
}
