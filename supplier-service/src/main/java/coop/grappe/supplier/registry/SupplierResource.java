package coop.grappe.supplier.registry;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.supplier.scorecard.Scorecards;
import coop.grappe.supplier.scorecard.Suggestion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Suppliers over HTTP. */
@Path("/suppliers")
@Tag(name = "Suppliers", description = "Who may be asked for a bid")
public class SupplierResource {

    private final Suppliers suppliers;
    private final Scorecards scorecards;
    private final SupplierAccess access;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    SupplierResource(
            Suppliers suppliers,
            Scorecards scorecards,
            SupplierAccess access,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.suppliers = suppliers;
        this.scorecards = scorecards;
        this.access = access;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(operationId = "registerSupplier", summary = "Register a supplier", description = "For the operator.")
    public RestResponse<SupplierView> register(@Valid @NotNull SupplierPlan plan) {
        caller.require(Role.OPERATOR);
        plan.check();
        if (suppliers.contains(plan.id())) {
            throw new Problem(SupplierProblem.SUPPLIER_EXISTS, plan.id());
        }
        Instant now = clock.now();
        Supplier supplier = Supplier.registered(plan, now);
        suppliers.persistAndFlush(supplier);
        outbox.publish(supplier.registration());
        audit.record("suppliers.registered", "suppliers/" + supplier.id(), supplier.id());
        return Answers.created(
                "/suppliers/" + supplier.id(), SupplierView.of(supplier, Suggestion.UNPROVEN, now), supplier.version());
    }

    @GET
    @Operation(
            operationId = "listSuppliers",
            summary = "List or search suppliers",
            description =
                    "All of them, or those that the filters leave, for the operator and for negotiators, each with its standing;"
                            + " one’s own organization for others.")
    public RestResponse<Page<SupplierView>> list(
            @Valid @BeanParam SupplierFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        List<Supplier> found = access.seesAll()
                ? suppliers.page(filter, page)
                : suppliers.findByIdOptional(caller.organization()).stream().toList();
        Instant now = clock.now();
        Map<String, Suggestion> suggestions =
                scorecards.suggestions(found.stream().map(Supplier::id).toList(), now);
        return Answers.page(
                Page.of(found, page, Supplier::id)
                        .map(supplier -> SupplierView.of(
                                supplier, suggestions.getOrDefault(supplier.id(), Suggestion.UNPROVEN), now)),
                here);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSupplier", summary = "Read a supplier")
    public RestResponse<SupplierView> read(@PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id) {
        access.requireVisible(id);
        return answer(suppliers.existing(id));
    }

    @PUT
    @Path("/{id}")
    @Command
    @Operation(operationId = "rewriteSupplier", summary = "Rewrite a supplier", description = "For the operator.")
    public RestResponse<SupplierView> rewrite(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @Valid @NotNull SupplierPlan plan) {
        access.requireVisible(id);
        caller.require(Role.OPERATOR);
        Supplier supplier = suppliers.existingLocked(id);
        preconditions.require(supplier.version());
        new Violations(SupplierProblem.class)
                .check(plan.id().equals(id), "id", "id.differs")
                .throwIfAny();
        plan.check();
        return changed(supplier, supplier.rewrite(plan), "suppliers.rewritten");
    }

    @PUT
    @Path("/{id}/profile")
    @Command
    @Operation(
            operationId = "presentSupplier",
            summary = "Say what a supplier sells, where, and how much",
            description = "For the supplier itself and for the operator. Its name, numbers, kinds and tags stay.")
    public RestResponse<SupplierView> present(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id, @Valid @NotNull ProfilePlan plan) {
        access.requireVisible(id);
        if (!caller.has(Role.OPERATOR)) {
            caller.require(caller.actsFor(id) ? Role.SUPPLIER : Role.OPERATOR);
        }
        Supplier supplier = suppliers.existingLocked(id);
        preconditions.require(supplier.version());
        plan.check();
        return changed(supplier, supplier.present(plan), "suppliers.profile-changed");
    }

    private RestResponse<SupplierView> changed(Supplier supplier, SupplierEvent event, String act) {
        suppliers.flush();
        outbox.publish(event);
        audit.record(act, "suppliers/" + supplier.id(), supplier.id());
        return answer(supplier);
    }

    private RestResponse<SupplierView> answer(Supplier supplier) {
        Instant now = clock.now();
        Suggestion suggestion =
                scorecards.suggestions(List.of(supplier.id()), now).getOrDefault(supplier.id(), Suggestion.UNPROVEN);
        return Answers.ok(SupplierView.of(supplier, suggestion, now), supplier.version());
    }
}
