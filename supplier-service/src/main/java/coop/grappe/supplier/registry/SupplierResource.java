package coop.grappe.supplier.registry;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Suppliers over HTTP. */
@Path("/suppliers")
@Tag(name = "Suppliers", description = "Who may be asked for a bid")
public class SupplierResource {

    private final Suppliers suppliers;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    SupplierResource(Suppliers suppliers, Caller caller, DatabaseClock clock, Outbox outbox, Audit audit) {
        this.suppliers = suppliers;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(operationId = "registerSupplier", summary = "Register a supplier", description = "For the operator.")
    public RestResponse<SupplierView> register(@Valid @NotNull SupplierPlan plan) {
        caller.require(Role.OPERATOR);
        if (suppliers.contains(plan.id())) {
            throw new Problem(SupplierProblem.SUPPLIER_EXISTS, plan.id());
        }
        Supplier supplier = Supplier.registered(plan, clock.now());
        suppliers.persistAndFlush(supplier);
        outbox.publish(supplier.registration());
        audit.record("suppliers.registered", "suppliers/" + supplier.id(), supplier.id());
        return Answers.created("/suppliers/" + supplier.id(), SupplierView.of(supplier), supplier.version());
    }

    @GET
    @Operation(
            operationId = "listSuppliers",
            summary = "List suppliers",
            description = "All of them for the operator and for negotiators; one’s own organization for others.")
    public RestResponse<Page<SupplierView>> list(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        List<Supplier> found = seesAll()
                ? suppliers.page(page)
                : suppliers.findByIdOptional(caller.organization()).stream().toList();
        return Answers.page(Page.of(found, page, Supplier::id).map(SupplierView::of), here);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSupplier", summary = "Read a supplier")
    public RestResponse<SupplierView> read(@PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id) {
        if (!seesAll()) {
            caller.requireOrganization(id);
        }
        Supplier supplier = suppliers.findByIdOptional(id).orElseThrow(Problem::notFound);
        return Answers.ok(SupplierView.of(supplier), supplier.version());
    }

    private boolean seesAll() {
        return caller.hasAny(Role.OPERATOR, Role.NEGOTIATOR);
    }
}
