package coop.grappe.purchasing.ubl;

import coop.grappe.platform.identity.Caller;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;

/** Finds the order that a document of the caller refers to: by our id, or by the member's number where only one order bears it. */
@ApplicationScoped
class ReferredOrders {

    private final PurchaseOrders orders;
    private final Caller caller;

    ReferredOrders(PurchaseOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    PurchaseOrder of(InvoiceType invoice) {
        Stream<OrderReferenceType> ofLines = invoice.getInvoiceLine().stream()
                .flatMap(line -> line.getOrderLineReference().stream())
                .flatMap(reference -> Optional.ofNullable(reference.getOrderReference()).stream());
        return referred(Stream.concat(Optional.ofNullable(invoice.getOrderReference()).stream(), ofLines));
    }

    PurchaseOrder of(OrderResponseType response) {
        return referred(response.getOrderReference().stream());
    }

    /** @throws coop.grappe.platform.problem.Problem 400 if there is no such order of the caller, or if there are several */
    private PurchaseOrder referred(Stream<OrderReferenceType> references) {
        List<PurchaseOrder> found = references
                .flatMap(reference -> Stream.of(reference.getUUIDValue(), reference.getIDValue()))
                .flatMap(id -> Optional.ofNullable(id).stream())
                .flatMap(this::named)
                .distinct()
                .toList();
        Reading reading = new Reading();
        reading.check(!found.isEmpty(), "OrderReference/ID", "order.unknown");
        reading.check(found.size() < 2, "OrderReference/ID", "order.several");
        reading.throwIfAny();
        return found.get(0);
    }

    private Stream<PurchaseOrder> named(String id) {
        return Reading.uuid(id)
                .map(uuid -> orders.findByIdOptional(uuid).stream())
                .orElseGet(Stream::empty)
                .filter(order -> caller.actsFor(order.supplierId()) && order.placedAt() != null);
    }
}
