package coop.grappe.supplier.sanction;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.supplier.registry.Supplier;
import coop.grappe.supplier.registry.SupplierAccess;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.scorecard.Scorecards;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sanctions over HTTP. The supplier is locked first, so that a bid is either before a suspension or refused by it. */
@Path("/suppliers/{id}/sanctions")
@Tag(name = "Sanctions", description = "A fair procedure before a supplier is warned or suspended")
public class SanctionResource {

    private final Sanctions sanctions;
    private final SanctionNews news;
    private final SanctionConfig config;
    private final Scorecards scorecards;
    private final Suppliers suppliers;
    private final SupplierAccess access;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;

    SanctionResource(
            Sanctions sanctions,
            SanctionNews news,
            SanctionConfig config,
            Scorecards scorecards,
            Suppliers suppliers,
            SupplierAccess access,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock) {
        this.sanctions = sanctions;
        this.news = news;
        this.config = config;
        this.scorecards = scorecards;
        this.suppliers = suppliers;
        this.access = access;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** What a supplier says to what is held against it. */
    @Schema(name = "SanctionStatement", examples = """
                    {"statement":"La tempête du 14 décembre explique deux des trois retards."}""")
    record Statement(@NotBlank @Size(max = 20_000) String statement) {}

    @POST
    @Command
    @Operation(
            operationId = "proposeSanction",
            summary = "Propose to warn or suspend a supplier",
            description =
                    "For the operator and for negotiators, with reasons and the facts that it rests on. The supplier is told and may"
                            + " answer before anybody decides.")
    public RestResponse<SanctionView> propose(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @Valid @NotNull SanctionPlan plan) {
        access.requireAuthority(id);
        suppliers.existing(id);
        Instant now = clock.now();
        boolean known = scorecards.know(id, plan.orderIds(), plan.invoiceIds());
        Instant answerUntil = plan.checked(known, config.timeToAnswer(), now);
        Sanction sanction = Sanction.proposed(
                scorecards.of(id, now), plan, answerUntil, caller.login(), caller.organization(), now);
        sanctions.persist(sanction);
        news.tell(sanction.proposal(), sanction);
        return Answers.created(
                "/suppliers/" + id + "/sanctions/" + sanction.id(), SanctionView.of(sanction, now), sanction.version());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listSanctions",
            summary = "List what is or was held against a supplier",
            description = "For the supplier, for the operator and for negotiators.")
    public RestResponse<Page<SanctionView>> list(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        access.requireVisible(id);
        suppliers.existing(id);
        Instant now = clock.now();
        return Answers.page(
                Page.of(sanctions.pageOf(id, page), page, Sanction::id).map(sanction -> SanctionView.of(sanction, now)),
                here);
    }

    @GET
    @Path("/{sanctionId}")
    @Transactional
    @Operation(operationId = "readSanction", summary = "Read what is or was held against a supplier")
    public RestResponse<SanctionView> read(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @PathParam("sanctionId") UUID sanctionId) {
        access.requireVisible(id);
        return answer(sanctions.of(id, sanctionId));
    }

    @POST
    @Path("/{sanctionId}/statement")
    @Command
    @Operation(
            operationId = "answerSanction",
            summary = "Answer what is held against one",
            description = "For the supplier, once, in its time.")
    public RestResponse<SanctionView> state(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @PathParam("sanctionId") UUID sanctionId,
            @Valid @NotNull Statement statement) {
        access.requireOwn(id);
        Sanction sanction = locked(id, sanctionId);
        return done(sanction, sanction.state(statement.statement(), clock.now()));
    }

    @POST
    @Path("/{sanctionId}/imposition")
    @Command
    @Operation(
            operationId = "imposeSanction",
            summary = "Impose a sanction",
            description =
                    "For the operator and for negotiators other than the person who proposed it, once the supplier has answered"
                            + " or its time is over.")
    public RestResponse<SanctionView> impose(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @PathParam("sanctionId") UUID sanctionId,
            @Valid @NotNull SanctionReasons why) {
        access.requireAuthority(id);
        Supplier supplier = suppliers.existingLocked(id);
        Sanction sanction = locked(id, sanctionId);
        Instant now = clock.now();
        if (sanction.isDue(now)) {
            news.tell(sanction.runOut(now), sanction);
        }
        SanctionEvent imposed = sanction.impose(why.reason(), caller.login(), now);
        supplier.restrict(sanction.restriction());
        return done(sanction, imposed);
    }

    @POST
    @Path("/{sanctionId}/dismissal")
    @Command
    @Operation(
            operationId = "dropSanction",
            summary = "Drop a proposed sanction",
            description = "For the operator and for negotiators, before it is imposed.")
    public RestResponse<SanctionView> drop(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @PathParam("sanctionId") UUID sanctionId,
            @Valid @NotNull SanctionReasons why) {
        access.requireAuthority(id);
        Sanction sanction = locked(id, sanctionId);
        return done(sanction, sanction.drop(why.reason(), caller.login(), clock.now()));
    }

    @POST
    @Path("/{sanctionId}/lifting")
    @Command
    @Operation(
            operationId = "liftSanction",
            summary = "Lift an imposed sanction",
            description = "For the operator and for negotiators, before its end.")
    public RestResponse<SanctionView> lift(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @PathParam("sanctionId") UUID sanctionId,
            @Valid @NotNull SanctionReasons why) {
        access.requireAuthority(id);
        Supplier supplier = suppliers.existingLocked(id);
        Sanction sanction = locked(id, sanctionId);
        SanctionEvent lifted = sanction.lift(why.reason(), caller.login(), clock.now());
        supplier.release(sanctionId);
        return done(sanction, lifted);
    }

    private Sanction locked(String supplierId, UUID id) {
        Sanction sanction = sanctions.lockedOf(supplierId, id);
        preconditions.honour(sanction.version());
        return sanction;
    }

    private RestResponse<SanctionView> done(Sanction sanction, SanctionEvent event) {
        news.tell(event, sanction);
        return answer(sanction);
    }

    private RestResponse<SanctionView> answer(Sanction sanction) {
        return Answers.ok(SanctionView.of(sanction, clock.now()), sanction.version());
    }
}
