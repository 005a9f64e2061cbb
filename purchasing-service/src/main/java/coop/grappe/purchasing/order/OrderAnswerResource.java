package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a supplier says to an order, and the buyer to that, over HTTP. */
@Path("/orders/{id}")
@Tag(name = "Orders")
public class OrderAnswerResource {

    private final OrderAccess access;
    private final OrderAnswering answering;
    private final OrderActs acts;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Outbox outbox;

    OrderAnswerResource(
            OrderAccess access,
            OrderAnswering answering,
            OrderActs acts,
            Preconditions preconditions,
            DatabaseClock clock,
            Outbox outbox) {
        this.access = access;
        this.answering = answering;
        this.acts = acts;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Why the supplier will not deliver. */
    @Schema(name = "OrderRejection", examples = "{\"reason\":\"Article discontinué\"}")
    public record RejectionRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "Article discontinué")
            String reason) {}

    /** Why the buyer does not take what the supplier has answered. */
    @Schema(name = "OrderDissent", examples = "{\"reason\":\"Il nous faut tout avant l’hiver\"}")
    public record DissentRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "Il nous faut tout avant l’hiver")
            String reason) {}

    @POST
    @Path("/acceptance")
    @Command
    @Operation(
            operationId = "acceptOrder",
            summary = "Accept an order",
            description = "For the supplier, perhaps with another day of delivery than the member asked for.")
    public RestResponse<OrderView> accept(
            @PathParam("id") UUID id,
            @QueryParam("deliverBy")
                    @Pattern(
                            regexp =
                                    "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|[0-9]{4}-(0[13-9]|1[0-2])-(29|30)|"
                                            + "[0-9]{4}-(0[13578]|1[02])-31")
                    @Parameter(description = "The last day by which it promises to deliver", example = "2030-03-20")
                    @Nullable
                    String deliverBy) {
        PurchaseOrder order = access.asSupplier(id);
        preconditions.honour(order.version());
        outbox.publish(answering.accept(order, deliverBy == null ? null : LocalDate.parse(deliverBy), clock.now()));
        return acts.done(order, "orders.accepted");
    }

    @POST
    @Path("/rejection")
    @Command
    @Operation(
            operationId = "rejectOrder",
            summary = "Reject an order",
            description = "For the supplier. Gives the entitlement back.")
    public RestResponse<OrderView> reject(@PathParam("id") UUID id, @Valid @NotNull RejectionRequest request) {
        PurchaseOrder order = access.asSupplier(id);
        preconditions.honour(order.version());
        outbox.publish(answering.reject(order, request.reason()));
        return acts.done(order, "orders.rejected");
    }

    @POST
    @Path("/answer")
    @Command
    @Operation(
            operationId = "answerOrder",
            summary = "Answer an order line by line",
            description =
                    "Accept, change (less, or another day) or reject each line; lines that are not named are accepted. A rejected line is"
                            + " struck and given back at once; a changed one waits for the buyer’s consent, and the order with it. May be given anew until"
                            + " then. For the supplier.")
    public RestResponse<OrderView> answer(@PathParam("id") UUID id, @Valid @NotNull AnswerPlan plan) {
        PurchaseOrder order = access.asSupplier(id);
        preconditions.honour(order.version());
        outbox.publishAll(answering.answer(order, plan, clock.now()).iterator());
        return acts.done(order, "orders." + order.state().word());
    }

    @POST
    @Path("/consent")
    @Command
    @Operation(
            operationId = "consentToOrderAnswer",
            summary = "Consent to what the supplier has answered",
            description =
                    "The order is accepted with the changed lines; what is not delivered is given back. For buyers.")
    public RestResponse<OrderView> consent(@PathParam("id") UUID id) {
        PurchaseOrder order = access.asBuyer(id);
        preconditions.honour(order.version());
        outbox.publish(answering.consent(order, clock.now()));
        return acts.done(order, "orders.accepted");
    }

    @POST
    @Path("/dissent")
    @Command
    @Operation(
            operationId = "declineOrderAnswer",
            summary = "Decline what the supplier has answered",
            description =
                    "The order goes back to the supplier as it was; cancel it if you do not want it any more. For buyers.")
    public RestResponse<OrderView> dissent(@PathParam("id") UUID id, @Valid @NotNull DissentRequest request) {
        PurchaseOrder order = access.asBuyer(id);
        preconditions.honour(order.version());
        outbox.publish(order.dissent(request.reason()));
        return acts.done(order, "orders.answer-declined");
    }
}
