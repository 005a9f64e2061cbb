package coop.grappe.supplier.scorecard;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes an invoice that fits. */
@ApplicationScoped
class InvoiceMatchedHandler implements EventHandler<InvoiceReported> {

    private final InvoiceFacts facts;

    InvoiceMatchedHandler(InvoiceFacts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return "invoices.matched.v1";
    }

    @Override
    public Class<InvoiceReported> payload() {
        return InvoiceReported.class;
    }

    @Override
    public void apply(InvoiceReported event) {
        facts.note(event);
    }
}
