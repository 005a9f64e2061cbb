package coop.grappe.purchasing.invoice;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What a supplier does with its claims, in whichever form it sends them. */
@ApplicationScoped
public class InvoiceIntake {

    private final Invoices invoices;
    private final InvoiceDesk desk;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Audit audit;

    InvoiceIntake(
            Invoices invoices,
            InvoiceDesk desk,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Audit audit) {
        this.invoices = invoices;
        this.desk = desk;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Takes in a claim of the caller, and matches or disputes it.
     *
     * @throws Problem 404 if the order is another supplier's, 409 if its number is used
     */
    public Invoice take(InvoicePlan plan) {
        PurchaseOrder order = desk.lockedOrder(plan.orderId());
        requireSupplier(order.supplierId());
        Invoice invoice = desk.receive(order, plan, clock.now());
        invoices.flush();
        record(invoice, "invoices.received");
        return judged(invoice);
    }

    /** The caller's claim of that number, if it is disputed: then it may be sent again. */
    public Optional<UUID> disputed(String number) {
        return invoices.find("supplierId = ?1 and number = ?2", caller.organization(), number)
                .firstResultOptional()
                .filter(invoice -> invoice.state() == InvoiceState.DISPUTED)
                .map(Invoice::id);
    }

    /** Takes in other content for a disputed claim of the caller, and matches or disputes it again. */
    public Invoice correct(UUID id, InvoicePlan plan) {
        Invoice present = invoices.findByIdOptional(id).orElseThrow(Problem::notFound);
        requireSupplier(present.supplierId());
        PurchaseOrder order = desk.lockedOrder(present.orderId());
        Invoice invoice = invoices.locked(id);
        preconditions.honour(invoice.version());
        desk.correct(invoice, order, plan);
        record(invoice, "invoices.corrected");
        invoices.flush();
        return judged(invoice);
    }

    private void requireSupplier(String supplierId) {
        caller.requireOrganization(supplierId);
        caller.require(Role.SUPPLIER);
    }

    private Invoice judged(Invoice invoice) {
        record(invoice, "invoices." + invoice.state().word());
        return invoice;
    }

    private void record(Invoice invoice, String act) {
        audit.record(act, "invoices/" + invoice.id(), invoice.memberId(), invoice.supplierId(), invoice.organizer());
    }
}
