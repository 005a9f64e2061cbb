package coop.grappe.member.need;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.campaign.Items;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is left for those who join late, over HTTP. */
@Path("/campaigns/{id}/rooms")
@Tag(name = "Needs")
public class RoomResource {

    private final Rooms rooms;
    private final Items items;
    private final CampaignAccess access;

    RoomResource(Rooms rooms, Items items, CampaignAccess access) {
        this.rooms = rooms;
        this.items = items;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRooms",
            summary = "List what the contracts have left for those who join late",
            description =
                    "For every organization of the group. Empty as long as no contract is in force, or if the charter lets nobody join late.")
    public RestResponse<Page<RoomView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Campaign campaign = access.visible(id);
        var found = Page.of(rooms.pageOf(campaign.id(), page), page, Room::itemId);
        return Answers.page(found.map(room -> RoomView.of(room, items.findById(room.itemId()))), here);
    }
}
