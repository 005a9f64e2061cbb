package coop.grappe.supplier.tender;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.registry.Standing;
import coop.grappe.supplier.registry.Supplier;
import coop.grappe.supplier.registry.Suppliers;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Invitations over HTTP. */
@Path("/tenders/{id}/invitations")
@Tag(name = "Tenders", description = "Calls for bids on what members need")
public class InvitationResource {

    private final Invitations invitations;
    private final Tenders tenders;
    private final Suppliers suppliers;
    private final TenderAccess access;
    private final DatabaseClock clock;
    private final Audit audit;
    private final Event<Invitation> invited;

    InvitationResource(
            Invitations invitations,
            Tenders tenders,
            Suppliers suppliers,
            TenderAccess access,
            DatabaseClock clock,
            Audit audit,
            Event<Invitation> invited) {
        this.invitations = invitations;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
        this.invited = invited;
    }

    /** Whom to invite. */
    @Schema(name = "InvitationPlan", examples = "{\"supplierId\":\"CA-QC-NEQ:1199300001\"}")
    record Plan(@NotBlank String supplierId) {}

    /**
     * Who was invited.
     *
     * @param warning how it stands, if that is not well
     */
    @Schema(name = "InvitationView", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000003","supplierId":"CA-QC-NEQ:1199300001",
                "invitedAt":"2030-02-01T14:30:00.123456Z","warning":{"level":"warned",
                "sanctionId":"01890a5d-ac96-774b-bcce-b30209000021","until":"2030-06-01T04:00:00Z",
                "reason":"Trois livraisons sur quatre en retard à l’hiver 2029."}}""")
    record View(
            UUID id,
            String supplierId,
            Instant invitedAt,
            @Nullable Standing warning) {
        static View of(Invitation invitation, @Nullable Standing warning) {
            return new View(invitation.id(), invitation.supplierId(), invitation.invitedAt(), warning);
        }
    }

    @POST
    @Command
    @Operation(
            operationId = "inviteSupplier",
            summary = "Invite a supplier to bid",
            description =
                    "For the organizer’s negotiator, before publication or until the deadline. A supplier that is suspended is"
                            + " refused; if one is warned, the answer says so.")
    public RestResponse<View> invite(@PathParam("id") UUID id, @Valid @NotNull Plan plan) {
        Tender tender = access.lockedForNegotiator(id);
        Instant now = clock.now();
        tender.requireInviting(now);
        Supplier supplier = suppliers
                .findByIdOptional(plan.supplierId())
                .orElseThrow(() -> new Problem(TenderProblem.SUPPLIER_UNKNOWN, plan.supplierId()));
        supplier.requireUnsuspended(now);
        if (tenders.isInvited(id, plan.supplierId())) {
            throw new Problem(TenderProblem.ALREADY_INVITED, plan.supplierId());
        }
        Invitation invitation = Invitation.of(tender, plan.supplierId(), now);
        invitations.persistAndFlush(invitation);
        audit.record("tenders.supplier-invited", "tenders/" + id, tender.organizer(), plan.supplierId());
        invited.fire(invitation);
        Standing standing = supplier.standing(now);
        return Answers.created(
                "/tenders/" + id + "/invitations", View.of(invitation, standing.isWarned() ? standing : null));
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "List who was invited",
            description = "For the organizer’s negotiator and auditor.")
    public RestResponse<Page<View>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Tender tender = access.organized(id, Role.NEGOTIATOR, Role.AUDITOR);
        var found = invitations.of(tender, page);
        Map<String, Standing> warnings =
                suppliers.warnings(found.stream().map(Invitation::supplierId).toList(), clock.now());
        return Answers.page(
                Page.of(found, page, Invitation::id)
                        .map(invitation -> View.of(invitation, warnings.get(invitation.supplierId()))),
                here);
    }
}
