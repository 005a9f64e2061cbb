package coop.grappe.purchasing.invoice;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.purchasing.receipt.Proof;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a disputed invoice is settled other than by correcting it, over HTTP. */
@Path("/invoices/{id}")
@Tag(name = "Invoices")
public class DisputeResource {

    private final InvoiceAccess access;
    private final InvoiceMessages messages;
    private final CreditNotes creditNotes;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;

    DisputeResource(
            InvoiceAccess access,
            InvoiceMessages messages,
            CreditNotes creditNotes,
            Caller caller,
            DatabaseClock clock,
            Outbox outbox) {
        this.access = access;
        this.messages = messages;
        this.creditNotes = creditNotes;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** What one side says to the other. */
    @Schema(name = "InvoiceMessagePlan", examples = """
                    {"text":"Une ampoule était cassée, voir la photo.","documents":[{"name":"quai-2.jpg",
                    "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""")
    public record MessageRequest(
            @NotBlank @Size(max = 10_000) @Schema(examples = "Une ampoule était cassée")
            String text,

            @Schema(nullable = true) @Size(max = 20) List<@NotNull @Valid Proof> documents) {

        public MessageRequest {
            documents = Objects.requireNonNullElse(documents, List.of());
        }
    }

    /** Why a treasurer takes the differences as they are. */
    @Schema(
            name = "InvoiceAcceptancePlan",
            examples = "{\"reason\":\"L’ampoule manquante est créditée\",\"creditNoteId\":null}")
    public record AcceptanceRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "L’ampoule manquante est créditée")
            String reason,

            @Nullable UUID creditNoteId) {}

    /** Why the supplier does not claim it any more. */
    @Schema(name = "InvoiceWithdrawal", examples = "{\"reason\":\"Facturé deux fois\"}")
    public record WithdrawalRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "Facturé deux fois")
            String reason) {}

    @POST
    @Path("/messages")
    @Command
    @Operation(
            operationId = "discussInvoice",
            summary = "Say something about a disputed invoice",
            description = "For both sides: the member’s buyers and treasurers, and the supplier. What is said stays.")
    public RestResponse<InvoiceMessageView> say(@PathParam("id") UUID id, @Valid @NotNull MessageRequest request) {
        Invoice invoice = access.visible(id);
        if (caller.actsFor(invoice.memberId())) {
            caller.require(Role.BUYER, Role.TREASURER);
        } else {
            caller.require(Role.SUPPLIER);
        }
        if (!invoice.isDisputed()) {
            throw new Problem(InvoiceProblem.NOT_DISPUTED);
        }
        Instant now = clock.now();
        InvoiceMessage message = InvoiceMessage.said(
                invoice, caller.organization(), caller.login(), request.text(), request.documents(), now);
        messages.persist(message);
        outbox.publish(new InvoiceEvent.Discussed(
                id,
                invoice.contractId(),
                invoice.memberId(),
                invoice.supplierId(),
                invoice.number(),
                message.id(),
                message.organization(),
                now));
        access.record(invoice, "invoices.discussed");
        return Answers.created("/invoices/" + id + "/messages", InvoiceMessageView.of(message));
    }

    @GET
    @Path("/messages")
    @Transactional
    @Operation(
            operationId = "listInvoiceMessages",
            summary = "List what was said about an invoice",
            description = "For its member and its supplier, the first first.")
    public RestResponse<Page<InvoiceMessageView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.visible(id);
        var rows = messages.ofInvoice(id, page);
        return Answers.page(Page.of(rows, page, InvoiceMessage::id).map(InvoiceMessageView::of), here);
    }

    @POST
    @Path("/acceptance")
    @Command
    @Operation(
            operationId = "acceptInvoiceDifference",
            summary = "Accept the differences of a disputed invoice",
            description =
                    "For the member’s treasurer, with the reason, and perhaps the credit note that makes up for them. It is matched then, and remains to be"
                            + " approved. What was not ordered, has wrong taxes or does not add up has to be corrected.")
    public RestResponse<InvoiceView> accept(
            @PathParam("id") UUID id,
            @Valid @NotNull AcceptanceRequest request,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        Invoice invoice = access.asTreasurer(id).invoice();
        if (request.creditNoteId() != null && !creditNotes.isFor(request.creditNoteId(), id)) {
            throw Problem.notFound();
        }
        outbox.publish(invoice.accept(caller.login(), request.reason(), request.creditNoteId(), clock.now()));
        access.record(invoice, "invoices.accepted");
        return Answers.ok(access.view(invoice, language), invoice.version());
    }

    @POST
    @Path("/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawInvoice",
            summary = "Withdraw an invoice",
            description = "For its supplier, until it is approved. Its number stays used.")
    public RestResponse<InvoiceView> withdraw(
            @PathParam("id") UUID id,
            @Valid @NotNull WithdrawalRequest request,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        Invoice invoice = access.asSupplier(id).invoice();
        outbox.publish(invoice.withdraw(request.reason()));
        access.record(invoice, "invoices.withdrawn");
        return Answers.ok(access.view(invoice, language), invoice.version());
    }
}
