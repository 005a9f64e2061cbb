package coop.grappe.member.need;

import coop.grappe.member.campaign.Item;
import coop.grappe.member.packing.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What everybody claims of an item when it comes in cases. */
@ApplicationScoped
public class Claims {

    private final Needs needs;

    Claims(Needs needs) {
        this.needs = needs;
    }

    /** One for each need of the item that was not withdrawn. */
    public List<Claim> of(Item item) {
        return needs
                .list(
                        "campaignId = ?1 and itemId = ?2 and state <> ?3",
                        item.campaignId(),
                        item.id(),
                        NeedState.WITHDRAWN)
                .stream()
                .map(Need::claim)
                .toList();
    }
}
