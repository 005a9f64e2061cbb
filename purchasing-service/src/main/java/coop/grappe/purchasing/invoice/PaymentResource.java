package coop.grappe.purchasing.invoice;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What settles invoices, over HTTP. */
@Path("/invoices/{id}")
@Tag(name = "Invoices")
public class PaymentResource {

    private final InvoiceAccess access;
    private final PaymentDesk desk;
    private final Payments payments;
    private final Caller caller;
    private final DatabaseClock clock;

    PaymentResource(InvoiceAccess access, PaymentDesk desk, Payments payments, Caller caller, DatabaseClock clock) {
        this.access = access;
        this.desk = desk;
        this.payments = payments;
        this.caller = caller;
        this.clock = clock;
    }

    /** When and why a payment did not hold. */
    @Schema(name = "PaymentReversal", examples = "{\"on\":\"2030-04-18\",\"reason\":\"Chèque sans provision\"}")
    public record ReversalRequest(
            @NotNull @Schema(examples = "2030-04-18") LocalDate on,

            @NotBlank @Size(max = 100) @Schema(examples = "Chèque sans provision")
            String reason) {}

    @POST
    @Path("/payment")
    @Command
    @Operation(
            operationId = "payInvoice",
            summary = "Note that an approved invoice is paid, or a part of it",
            description =
                    "For the member’s treasurer. It is entered in the member’s books. Without an amount: all that is left. With the discount that the supplier"
                            + " lets off for paying early, if it is early enough.")
    public RestResponse<InvoiceView> pay(
            @PathParam("id") UUID id,
            @Valid @NotNull PaymentRequest request,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        InvoiceAccess.Held held = access.asTreasurer(id);
        Instant now = clock.now();
        check(request, QuebecDay.of(now));
        desk.pay(held.invoice(), held.order(), request, caller.login(), now);
        access.record(held.invoice(), held.invoice().balance().isZero() ? "invoices.paid" : "invoices.partly-paid");
        return Answers.ok(access.view(held.invoice(), language), held.invoice().version());
    }

    @POST
    @Path("/payments/{paymentId}/reversal")
    @Command
    @Operation(
            operationId = "reversePayment",
            summary = "Note that a payment did not hold",
            description = "For the member’s treasurer: by an entry of the opposite amount. So much is owed again.")
    public RestResponse<InvoiceView> reverse(
            @PathParam("id") UUID id,
            @PathParam("paymentId") UUID paymentId,
            @Valid @NotNull ReversalRequest request,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        InvoiceAccess.Held held = access.asTreasurer(id);
        Instant now = clock.now();
        Violations violations = new Violations(InvoiceProblem.class);
        plausible(request.on(), QuebecDay.of(now), "on", violations);
        violations.throwIfAny();
        desk.reverse(held.invoice(), held.order(), paymentId, request.on(), request.reason(), caller.login(), now);
        access.record(held.invoice(), "invoices.payment-reversed");
        return Answers.ok(access.view(held.invoice(), language), held.invoice().version());
    }

    @GET
    @Path("/payments")
    @Transactional
    @Operation(operationId = "listPayments", summary = "List what has settled an invoice, and what did not hold")
    public RestResponse<Page<PaymentView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.visible(id);
        var rows = payments.page(id, page);
        return Answers.page(Page.of(rows, page, Payment::id).map(PaymentView::of), here);
    }

    private static void check(PaymentRequest request, LocalDate today) {
        Violations violations = new Violations(InvoiceProblem.class);
        plausible(request.paidOn(), today, "paidOn", violations);
        if (request.amount() != null) {
            violations
                    .check(request.amount().currency().equals(Money.CAD), "amount.currency", "money.currency")
                    .check(request.amount().isPositive(), "amount", "amount.not-positive");
        }
        violations.throwIfAny();
    }

    /** A post-dated cheque is one thing, a slip in the year another: every later entry would have to bear that date. */
    private static void plausible(LocalDate day, LocalDate today, String field, Violations violations) {
        violations.check(!day.isAfter(today.plusYears(1)) && !day.isBefore(today.minusYears(1)), field, "day.far");
    }
}
