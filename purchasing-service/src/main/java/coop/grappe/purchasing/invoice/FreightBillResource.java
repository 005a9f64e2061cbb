package coop.grappe.purchasing.invoice;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.shipment.ShippedOrders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was paid once for several members' orders, over HTTP. */
@Path("/freight-bills")
@Tag(name = "Invoices")
public class FreightBillResource {

    private final InvoiceDesk desk;
    private final InvoiceAccess access;
    private final Invoices invoices;
    private final ShippedOrders shipments;
    private final Caller caller;
    private final DatabaseClock clock;

    FreightBillResource(
            InvoiceDesk desk,
            InvoiceAccess access,
            Invoices invoices,
            ShippedOrders shipments,
            Caller caller,
            DatabaseClock clock) {
        this.desk = desk;
        this.access = access;
        this.invoices = invoices;
        this.shipments = shipments;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Command
    @Operation(
            operationId = "sendFreightBill",
            summary = "Divide a freight bill among the orders of a shipment",
            description =
                    "For the supplier, for a shipment or for named orders. By value, weight or quantity of what each order’s member kept, or the same for every member; to the cent. Each order gets"
                            + " an invoice of its own with the taxes that are due on its share, to be matched, accepted and paid like any other.")
    public RestResponse<FreightBillView> send(
            @Valid @NotNull FreightBillPlan plan,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        caller.require(Role.SUPPLIER);
        List<UUID> shipped = plan.shipmentId() == null
                ? plan.orders().stream()
                        .map(FreightBillPlan.Part::orderId)
                        .distinct()
                        .toList()
                : shipments.of(plan.shipmentId(), caller.organization());
        List<FreightShare> parts = shipped.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .map(orderId -> share(orderId, plan.weightOf(orderId)))
                .filter(part -> plan.shipmentId() == null || part.isKept())
                .toList();
        check(plan, shipped, parts);
        Instant now = clock.now();
        List<Money> amounts = FreightShare.divide(plan.amount(), plan.spread(), parts);
        List<InvoiceView> views = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (amounts.get(i).isPositive()) {
                Invoice invoice = invoice(plan, parts.get(i), plan.number() + "-" + (i + 1), amounts.get(i), now);
                access.record(invoice, "invoices.received");
                views.add(access.view(invoice, language));
            }
        }
        return Answers.created("/invoices", new FreightBillView(plan.number(), plan.amount(), views));
    }

    private FreightShare share(UUID orderId, @Nullable Quantity weight) {
        PurchaseOrder order = desk.lockedOrder(orderId);
        caller.requireOrganization(order.supplierId());
        order.requireDelivering();
        return new FreightShare(order, weight == null ? null : weight.value());
    }

    private Invoice invoice(FreightBillPlan plan, FreightShare part, String number, Money amount, Instant now) {
        if (invoices.numberIsUsed(part.order().supplierId(), number)) {
            throw new Problem(InvoiceProblem.NUMBER_USED, number);
        }
        Charge charge = part.charge(plan.kind(), amount, plan.spread(), plan.note());
        PaymentTerms terms = Objects.requireNonNullElse(plan.terms(), PaymentTerms.NET_30);
        return desk.receiveFreight(
                part.order(), Invoice.ofFreight(part.order(), number, plan.issuedOn(), List.of(charge), terms, now));
    }

    private static void check(FreightBillPlan plan, List<UUID> shipped, List<FreightShare> parts) {
        Violations violations = new Violations(InvoiceProblem.class);
        Set<UUID> orders = new HashSet<>();
        for (int i = 0; i < plan.orders().size(); i++) {
            FreightBillPlan.Part part = plan.orders().get(i);
            String field = "orders[" + i + "]";
            violations
                    .check(orders.add(part.orderId()), field + ".orderId", "item.twice")
                    .check(shipped.contains(part.orderId()), field + ".orderId", "order.not-shipped")
                    .check(
                            part.weight() == null
                                    || part.weight().unit().equals("KGM")
                                            && part.weight().isPositive(),
                            field + ".weight",
                            "weight.kilograms");
        }
        List<Basis> bases = parts.stream().map(FreightShare::basis).toList();
        boolean named = plan.shipmentId() == null;
        violations
                .check(
                        !parts.isEmpty(),
                        named ? "orders" : "shipmentId",
                        named ? "orders.missing" : "shipment.nothing-kept")
                .check(plan.amount().currency().equals(Money.CAD), "amount.currency", "money.currency")
                .check(plan.amount().isPositive(), "amount", "amount.not-positive")
                .check(bases.stream().allMatch(basis -> basis.value().isPositive()), "orders", "order.nothing-kept");
        Optional<String> obstacle = bases.isEmpty() ? Optional.empty() : Basis.obstacle(plan.spread(), bases);
        obstacle.ifPresent(key -> violations.check(false, "spread", key));
        violations.throwIfAny();
    }
}
