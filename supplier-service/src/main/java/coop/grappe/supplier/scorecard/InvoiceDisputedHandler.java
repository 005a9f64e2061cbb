package coop.grappe.supplier.scorecard;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes an invoice that does not fit. */
@ApplicationScoped
class InvoiceDisputedHandler implements EventHandler<InvoiceReported> {

    private final InvoiceFacts facts;

    InvoiceDisputedHandler(InvoiceFacts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return "invoices.disputed.v1";
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
