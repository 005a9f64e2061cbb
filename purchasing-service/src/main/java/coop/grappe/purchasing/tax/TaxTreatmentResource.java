package coop.grappe.purchasing.tax;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How a contract treats its items, over HTTP. */
@Path("/contracts/{id}/tax-treatments")
@Tag(name = "Taxes")
public class TaxTreatmentResource {

    private final TaxTreatments treatments;
    private final TaxTable table;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    TaxTreatmentResource(
            TaxTreatments treatments,
            TaxTable table,
            Contracts contracts,
            Entitlements entitlements,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.treatments = treatments;
        this.table = table;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @PUT
    @Path("/{itemId}")
    @Command
    @Operation(
            operationId = "treatItemForTaxes",
            summary = "Say what an item is to taxes",
            description =
                    "For the organizer’s negotiator, with the reason. It goes before what the table says of the item’s classification,"
                            + " for invoices from that day on; earlier ones stay.")
    public RestResponse<TaxTreatmentView> treat(
            @PathParam("id") UUID id, @PathParam("itemId") UUID itemId, @Valid @NotNull TaxTreatmentPlan plan) {
        Contract contract = visible(id);
        caller.requireOrganization(contract.organizer());
        caller.require(Role.NEGOTIATOR);
        if (contract.line(itemId).isEmpty()) {
            throw Problem.notFound();
        }
        String category = plan.category();
        new Violations(TaxProblem.class)
                .check(
                        category == null || table.offered().contains(category),
                        "category",
                        "category.unknown",
                        String.join(", ", table.offered()))
                .throwIfAny();
        TaxTreatment treatment = TaxTreatment.of(id, itemId, plan, caller.login(), clock.now());
        treatments.persistAndFlush(treatment);
        audit.record("contracts.tax-treated", "contracts/" + id, contract.organizer(), contract.supplierId());
        return Answers.ok(TaxTreatmentView.of(treatment));
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTaxTreatments",
            summary = "List what was said of items",
            description =
                    "For the two sides and for entitled members. Oldest first; of an item, the one with the latest first day that has come"
                            + " is in force.")
    public RestResponse<Page<TaxTreatmentView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        visible(id);
        var rows = treatments.page(id, page);
        return Answers.page(Page.of(rows, page, TaxTreatment::id).map(TaxTreatmentView::of), here);
    }

    private Contract visible(UUID id) {
        Contract contract = contracts.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean side = caller.actsFor(contract.organizer()) || caller.actsFor(contract.supplierId());
        if (!side && !entitlements.has(id, caller.organization())) {
            throw Problem.notFound();
        }
        return contract;
    }
}
