package coop.grappe.member.need;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.member.campaign.Items;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/** What those who join late may have follows the contracts: more or less with an amendment, nothing more of one that has ended. */
@ApplicationScoped
class RoomChange {

    private final Campaigns campaigns;
    private final Items items;
    private final Rooms rooms;

    RoomChange(Campaigns campaigns, Items items, Rooms rooms) {
        this.campaigns = campaigns;
        this.items = items;
        this.rooms = rooms;
    }

    /** @param change what the event's quantity means for the room; items that the campaign does not have are left out */
    void follow(RoomsChanged event, UnaryOperator<BigDecimal> change) {
        Campaign campaign = campaigns.lockedForEvent(event.campaignId());
        if (campaign.state().isOver()) {
            return;
        }
        event.rooms().stream()
                .filter(room -> items.of(campaign.id(), room.itemId()).isPresent())
                .forEach(room -> rooms.change(
                        campaign.id(),
                        room.itemId(),
                        change.apply(room.quantity().value())));
    }
}
