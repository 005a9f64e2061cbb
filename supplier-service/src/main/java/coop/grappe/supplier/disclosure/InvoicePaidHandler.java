package coop.grappe.supplier.disclosure;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Keeps what was paid until it is added up. */
@ApplicationScoped
class InvoicePaidHandler implements EventHandler<InvoicePaid> {

    private final Payments payments;
    private final DatabaseClock clock;

    InvoicePaidHandler(Payments payments, DatabaseClock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "invoices.paid.v1";
    }

    @Override
    public Class<InvoicePaid> payload() {
        return InvoicePaid.class;
    }

    /** Earlier events did not say the day: then it is that on which they arrive. */
    @Override
    public void apply(InvoicePaid event) {
        LocalDate day = event.paidOn() == null ? QuebecDay.of(clock.now()) : event.paidOn();
        payments.persist(new Payment(event.invoiceId(), event.contractId(), event.memberId(), event.total(), day));
    }
}
