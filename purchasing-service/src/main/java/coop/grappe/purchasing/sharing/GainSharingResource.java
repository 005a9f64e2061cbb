package coop.grappe.purchasing.sharing;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The sharing of a campaign's gain over HTTP. */
@Path("/gain-sharings/{campaignId}")
@Tag(name = "Sharing", description = "Who has what of the gain, by the charter’s rule; patronage dividends")
public class GainSharingResource {

    private final GainSharings sharings;
    private final GainReading reading;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<GainShared> shared;

    GainSharingResource(
            GainSharings sharings,
            GainReading reading,
            Contracts contracts,
            Entitlements entitlements,
            Caller caller,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit,
            Event<GainShared> shared) {
        this.sharings = sharings;
        this.reading = reading;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.shared = shared;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readGainSharing",
            summary = "Read how the gain is shared",
            description =
                    "A preview on what is on order at today’s prices while the campaign runs, and then the final sharing. A member sees its"
                            + " own share and the totals, the organizer’s negotiator and auditor all shares.")
    public RestResponse<GainSharingView> read(@PathParam("campaignId") UUID campaignId) {
        List<Contract> ofCampaign = contracts.ofCampaign(campaignId);
        String only = onlyMember(ofCampaign);
        return Answers.ok(sharings.ofCampaign(campaignId)
                .map(sharing -> GainSharingView.of(sharing, only))
                .orElseGet(() -> GainSharingView.preview(campaignId, reading.soFar(ofCampaign), only)));
    }

    @POST
    @Command
    @Operation(
            operationId = "shareGain",
            summary = "Share the gain for good",
            description =
                    "For the organizer’s negotiator, once every order is invoiced or closed: computed on what was received and paid, never changed"
                            + " afterwards. Each member’s transfer is posted to its books.")
    public RestResponse<GainSharingView> share(@PathParam("campaignId") UUID campaignId) {
        List<Contract> ofCampaign = ofOrganizer(campaignId);
        caller.require(Role.NEGOTIATOR);
        sharings.hold(campaignId);
        sharings.ofCampaign(campaignId).ifPresent(earlier -> {
            throw new Problem(
                    SharingProblem.ALREADY_SHARED,
                    QuebecDay.of(earlier.sharedAt()).toString());
        });
        long open = sharings.openOrders(campaignId);
        if (open > 0) {
            throw new Problem(SharingProblem.ORDERS_OPEN, open);
        }
        Gain gain = reading.atTheEnd(ofCampaign);
        if (gain.shares().isEmpty()) {
            throw new Problem(SharingProblem.NOTHING_BOUGHT);
        }
        GainSharing sharing =
                GainSharing.of(campaignId, ofCampaign.get(0).organizer(), gain, caller.login(), clock.now());
        sharings.persistAndFlush(sharing);
        outbox.publish(sharing.event());
        audit.record("gains.shared", "gain-sharings/" + campaignId, owners(sharing));
        shared.fire(new GainShared(sharing));
        return Answers.created("/gain-sharings/" + campaignId, GainSharingView.of(sharing, null));
    }

    private static String[] owners(GainSharing sharing) {
        return Stream.concat(
                        Stream.of(sharing.organizer()),
                        sharing.shares().stream().map(GainShare::memberId))
                .toArray(String[]::new);
    }

    private List<Contract> ofOrganizer(UUID campaignId) {
        List<Contract> ofCampaign = contracts.ofCampaign(campaignId);
        if (ofCampaign.isEmpty() || !caller.actsFor(ofCampaign.get(0).organizer())) {
            throw Problem.notFound();
        }
        return ofCampaign;
    }

    /** The member whose share alone the caller may see; null for the organizer, who sees all. */
    private @Nullable String onlyMember(List<Contract> ofCampaign) {
        if (ofCampaign.isEmpty()) {
            throw Problem.notFound();
        }
        if (caller.actsFor(ofCampaign.get(0).organizer())) {
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
            return null;
        }
        if (ofCampaign.stream().noneMatch(contract -> entitlements.has(contract.id(), caller.organization()))) {
            throw Problem.notFound();
        }
        return caller.organization();
    }
}
