package coop.grappe.purchasing.invoice;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Invoices over HTTP. */
@Path("/invoices")
@Tag(name = "Invoices", description = "Suppliers’ claims, matched three ways")
public class InvoiceResource {

    private final Invoices invoices;
    private final InvoiceDesk desk;
    private final InvoiceIntake intake;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Audit audit;

    InvoiceResource(
            Invoices invoices,
            InvoiceDesk desk,
            InvoiceIntake intake,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Audit audit) {
        this.invoices = invoices;
        this.desk = desk;
        this.intake = intake;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "sendInvoice",
            summary = "Send an invoice",
            description = "For the order’s supplier. It is matched or disputed at once, with every reason.")
    public RestResponse<InvoiceView> send(
            @Valid @NotNull InvoicePlan plan,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        Invoice invoice = intake.take(plan);
        return Answers.created("/invoices/" + invoice.id(), view(invoice, language), invoice.version());
    }

    @GET
    @Transactional
    @Operation(operationId = "listInvoices", summary = "List the invoices that your organization sent or received")
    public RestResponse<Page<InvoiceView>> list(
            @QueryParam("order") @Nullable UUID order,
            @QueryParam("state") @Schema(examples = "matched") @Nullable String state,
            @Valid @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language,
            @Context UriInfo here) {
        var rows = invoices.page(caller.organization(), order, InvoiceState.ofWord(state), page);
        return Answers.page(Page.of(rows, page, Invoice::id).map(invoice -> view(invoice, language)), here);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "readInvoice",
            summary = "Read an invoice",
            description = "For its member and its supplier.")
    public RestResponse<InvoiceView> read(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        Invoice invoice = visible(id);
        return Answers.ok(view(invoice, language), invoice.version());
    }

    @POST
    @Path("/{id}/correction")
    @Command
    @Operation(
            operationId = "correctInvoice",
            summary = "Correct a disputed invoice",
            description = "For its supplier. The number stays. It is matched or disputed again.")
    public RestResponse<InvoiceView> correct(
            @PathParam("id") UUID id,
            @Valid @NotNull InvoicePlan plan,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        Invoice invoice = intake.correct(id, plan);
        return Answers.ok(view(invoice, language), invoice.version());
    }

    @POST
    @Path("/{id}/approval")
    @Command
    @Operation(
            operationId = "approveInvoice",
            summary = "Approve a matched invoice",
            description = "For the member’s treasurer. It is entered in the member’s books.")
    public RestResponse<InvoiceView> approve(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        PurchaseOrder order = orderForTreasurer(id);
        Invoice invoice = invoices.locked(id);
        preconditions.honour(invoice.version());
        desk.approve(invoice, order, clock.now());
        return done(invoice, language);
    }

    private PurchaseOrder orderForTreasurer(UUID id) {
        Invoice invoice = visible(id);
        caller.requireOrganization(invoice.memberId());
        caller.require(Role.TREASURER);
        return desk.lockedOrder(invoice.orderId());
    }

    private Invoice visible(UUID id) {
        Invoice invoice = invoices.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(invoice.memberId()) && !caller.actsFor(invoice.supplierId())) {
            throw Problem.notFound();
        }
        return invoice;
    }

    private RestResponse<InvoiceView> done(Invoice invoice, @Nullable String language) {
        invoices.flush();
        recordState(invoice);
        return Answers.ok(view(invoice, language), invoice.version());
    }

    private void recordState(Invoice invoice) {
        record(invoice, "invoices." + invoice.state().word());
    }

    private void record(Invoice invoice, String act) {
        audit.record(act, "invoices/" + invoice.id(), invoice.memberId(), invoice.supplierId(), invoice.organizer());
    }

    private InvoiceView view(Invoice invoice, @Nullable String acceptLanguage) {
        Locale language = ProblemTexts.language(acceptLanguage);
        return InvoiceView.of(invoice, language, QuebecDay.of(clock.now()));
    }
}
