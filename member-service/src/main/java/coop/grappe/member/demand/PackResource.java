package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.campaign.Charters;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Items;
import coop.grappe.member.campaign.Units;
import coop.grappe.member.need.Claims;
import coop.grappe.member.packing.PackFilling;
import coop.grappe.member.packing.PackRule;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How an item that comes in cases is shared. */
@Path("/campaigns/{id}/demand/{itemId}/packs")
@Tag(name = "Demand")
public class PackResource {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final DemandAccess access;
    private final CampaignAccess campaigns;
    private final Charters charters;
    private final Caller caller;
    private final Items items;
    private final Units units;
    private final Claims claims;

    PackResource(
            DemandAccess access,
            CampaignAccess campaigns,
            Charters charters,
            Caller caller,
            Items items,
            Units units,
            Claims claims) {
        this.access = access;
        this.campaigns = campaigns;
        this.charters = charters;
        this.caller = caller;
        this.items = items;
        this.units = units;
        this.claims = claims;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "fillPacks",
            summary = "Read how an item fills cases, and who gets what",
            description =
                    "By the rule of the charter, from the quantities and tolerances of all its needs at their best prices. With `arrived`, how"
                            + " so many units would be shared. A member reads its own shares, the organizer all.")
    public RestResponse<PackView> fill(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @QueryParam("arrived") @Parameter(description = "Base units", example = "4") @Nullable BigDecimal arrived) {
        Campaign campaign = access.readable(id);
        Item item = items.of(id, itemId).orElseThrow(Problem::notFound);
        int decimals = units.ofCode(item.unit()).orElseThrow().decimals();
        new Violations(DemandResource.class)
                .check(arrived == null || fits(arrived, decimals), "arrived", "threshold.decimals", decimals)
                .throwIfAny();
        PackRule rule = charters.of(campaign).terms().packFilling();
        var packing = new PackFilling(claims.of(item), decimals, rule);
        var filling = arrived == null ? packing.inCasesOf(item.packSize()) : packing.ofArrived(arrived);
        return Answers.ok(PackView.of(
                filling,
                rule,
                item.packSize(),
                item.unit(),
                member -> campaigns.organizes(campaign) || caller.actsFor(member)));
    }

    private static boolean fits(BigDecimal units, int decimals) {
        return units.signum() >= 0
                && units.scale() <= 20
                && units.compareTo(MOST) <= 0
                && units.stripTrailingZeros().scale() <= decimals;
    }
}
