package coop.grappe.purchasing.invoice;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see an invoice and act on it: its member and its supplier. Its order is locked before it, always. */
@ApplicationScoped
class InvoiceAccess {

    private final Invoices invoices;
    private final PurchaseOrders orders;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Audit audit;

    InvoiceAccess(
            Invoices invoices,
            PurchaseOrders orders,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Audit audit) {
        this.invoices = invoices;
        this.orders = orders;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.audit = audit;
    }

    /** An invoice and its order, both locked. */
    record Held(PurchaseOrder order, Invoice invoice) {}

    Invoice visible(UUID id) {
        Invoice invoice = invoices.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(invoice.memberId()) && !caller.actsFor(invoice.supplierId())) {
            throw Problem.notFound();
        }
        return invoice;
    }

    /** For a treasurer of its member. */
    Held asTreasurer(UUID id) {
        caller.requireOrganization(visible(id).memberId());
        caller.require(Role.TREASURER);
        return held(id);
    }

    /** For its supplier. */
    Held asSupplier(UUID id) {
        caller.requireOrganization(visible(id).supplierId());
        caller.require(Role.SUPPLIER);
        return held(id);
    }

    /** For whoever changes what is owed of it by a credit note; the request's version is then that of the credit note. */
    Held toCredit(UUID id) {
        PurchaseOrder order = orders.locked(visible(id).orderId());
        return new Held(order, invoices.locked(id));
    }

    private Held held(UUID id) {
        Held held = toCredit(id);
        preconditions.honour(held.invoice().version());
        return held;
    }

    /** Records an act on an invoice, once what it changed is written. */
    void record(Invoice invoice, String act) {
        invoices.flush();
        audit.record(act, "invoices/" + invoice.id(), invoice.memberId(), invoice.supplierId(), invoice.organizer());
    }

    InvoiceView view(Invoice invoice, @Nullable String acceptLanguage) {
        return InvoiceView.of(invoice, ProblemTexts.language(acceptLanguage), QuebecDay.of(clock.now()));
    }
}
