package coop.grappe.purchasing.invoice;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Credit notes over HTTP. */
@Path("/credit-notes")
@Tag(name = "Credit notes", description = "What suppliers give back in writing, and what becomes of it")
public class CreditNoteResource {

    private final CreditNotes creditNotes;
    private final CreditDesk desk;
    private final InvoiceAccess access;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    CreditNoteResource(
            CreditNotes creditNotes,
            CreditDesk desk,
            InvoiceAccess access,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.creditNotes = creditNotes;
        this.desk = desk;
        this.access = access;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** On which invoice it is used, and how much of it. @param amount absent for as much as possible */
    @Schema(
            name = "CreditApplication",
            examples =
                    "{\"invoiceId\":\"01890a5d-ac96-774b-bcce-b30209000009\",\"amount\":{\"amount\":\"11.50\",\"currency\":\"CAD\"}}")
    public record ApplicationRequest(
            @NotNull UUID invoiceId, @Nullable Money amount) {}

    /** Why the supplier takes it back. */
    @Schema(name = "CreditNoteWithdrawal", examples = "{\"reason\":\"Mauvais montant\"}")
    public record WithdrawalRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "Mauvais montant")
            String reason) {}

    @POST
    @Command
    @Operation(
            operationId = "sendCreditNote",
            summary = "Send a credit note",
            description =
                    "For the supplier: for an invoice (a return, a price, damage, a dispute) or for rebates that it owes. It is matched with what is owed or"
                            + " disputed at once, with every reason.")
    public RestResponse<CreditNoteView> send(
            @Valid @NotNull CreditNotePlan plan,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        InvoiceAccess.Held held = plan.invoiceId() == null ? null : access.toCredit(plan.invoiceId());
        caller.require(Role.SUPPLIER);
        CreditNote note = desk.receive(caller.organization(), plan, held, clock.now());
        record(note, "credit-notes.received");
        return Answers.created("/credit-notes/" + note.id(), view(note, language), note.version());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCreditNotes",
            summary = "List the credit notes that your organization sent or received")
    public RestResponse<Page<CreditNoteView>> list(
            @QueryParam("invoice") @Nullable UUID invoice,
            @Valid @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language,
            @Context UriInfo here) {
        var rows = creditNotes.page(caller.organization(), invoice, page);
        return Answers.page(Page.of(rows, page, CreditNote::id).map(note -> view(note, language)), here);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "readCreditNote",
            summary = "Read a credit note",
            description = "For its member and its supplier.")
    public RestResponse<CreditNoteView> read(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        CreditNote note = visible(id);
        return Answers.ok(view(note, language), note.version());
    }

    @POST
    @Path("/{id}/approval")
    @Command
    @Operation(
            operationId = "approveCreditNote",
            summary = "Approve a matched credit note",
            description =
                    "For the member’s treasurer. It is entered in the books, and used on its own invoice as far as that is open.")
    public RestResponse<CreditNoteView> approve(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        UUID invoiceId = forTreasurer(id).invoiceId();
        InvoiceAccess.Held held = invoiceId == null ? null : access.toCredit(invoiceId);
        CreditNote note = locked(id);
        desk.approve(note, held, caller.login(), clock.now());
        return done(note, "credit-notes." + note.state().word(), language);
    }

    @POST
    @Path("/{id}/applications")
    @Command
    @Operation(
            operationId = "applyCreditNote",
            summary = "Use an approved credit note on an invoice",
            description = "For the member’s treasurer: on any approved invoice of the same supplier.")
    public RestResponse<CreditNoteView> apply(
            @PathParam("id") UUID id,
            @Valid @NotNull ApplicationRequest request,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        CreditNote seen = forTreasurer(id);
        requireAmount(request.amount());
        InvoiceAccess.Held held = access.toCredit(request.invoiceId());
        if (!held.invoice().supplierId().equals(seen.supplierId())
                || !held.invoice().memberId().equals(seen.memberId())) {
            throw Problem.notFound();
        }
        CreditNote note = locked(id);
        Money open = held.invoice().balance();
        Money most = note.left().compareTo(open) < 0 ? note.left() : open;
        desk.apply(note, held, request.amount() == null ? most : request.amount(), caller.login(), clock.now());
        access.record(held.invoice(), "invoices.credited");
        return done(note, "credit-notes.applied", language);
    }

    @POST
    @Path("/{id}/refund")
    @Command
    @Operation(
            operationId = "refundCreditNote",
            summary = "Note that the supplier paid a credit note back",
            description = "For the member’s treasurer; or a part of it. It is entered in the member’s books.")
    public RestResponse<CreditNoteView> refund(
            @PathParam("id") UUID id,
            @Valid @NotNull RefundRequest request,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        forTreasurer(id);
        requireAmount(request.amount());
        CreditNote note = locked(id);
        desk.refund(note, request, caller.login(), clock.now());
        return done(note, "credit-notes.refunded", language);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawCreditNote",
            summary = "Withdraw a credit note",
            description = "For its supplier, until it is approved; to send another with another number.")
    public RestResponse<CreditNoteView> withdraw(
            @PathParam("id") UUID id,
            @Valid @NotNull WithdrawalRequest request,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        caller.requireOrganization(visible(id).supplierId());
        caller.require(Role.SUPPLIER);
        CreditNote note = locked(id);
        outbox.publish(note.withdraw(request.reason()));
        return done(note, "credit-notes.withdrawn", language);
    }

    private static void requireAmount(@Nullable Money amount) {
        if (amount != null) {
            new Violations(InvoiceProblem.class)
                    .check(amount.currency().equals(Money.CAD), "amount.currency", "money.currency")
                    .check(amount.isPositive(), "amount", "amount.not-positive")
                    .throwIfAny();
        }
    }

    private CreditNote visible(UUID id) {
        CreditNote note = creditNotes.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(note.memberId()) && !caller.actsFor(note.supplierId())) {
            throw Problem.notFound();
        }
        return note;
    }

    private CreditNote forTreasurer(UUID id) {
        CreditNote note = visible(id);
        caller.requireOrganization(note.memberId());
        caller.require(Role.TREASURER);
        return note;
    }

    private CreditNote locked(UUID id) {
        CreditNote note = creditNotes.locked(id);
        preconditions.honour(note.version());
        return note;
    }

    private RestResponse<CreditNoteView> done(CreditNote note, String act, @Nullable String language) {
        creditNotes.flush();
        record(note, act);
        return Answers.ok(view(note, language), note.version());
    }

    private void record(CreditNote note, String act) {
        audit.record(act, "credit-notes/" + note.id(), note.memberId(), note.supplierId(), note.organizer());
    }

    private static CreditNoteView view(CreditNote note, @Nullable String acceptLanguage) {
        return CreditNoteView.of(note, ProblemTexts.language(acceptLanguage));
    }
}
