package coop.grappe.purchasing.rebate;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.PriceSchedule.Tier;
import coop.grappe.purchasing.contract.VolumeReached;
import coop.grappe.purchasing.invoice.InvoiceApproved;
import coop.grappe.purchasing.invoice.InvoiceLine;
import coop.grappe.purchasing.invoice.Invoices;
import coop.grappe.purchasing.invoice.Taxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Brings everyone who bought under an all-units schedule to the price of the best tier that the group ever reached.
 *
 * <p>It runs when an order lifts the volume, for what is invoiced already, and when an invoice is approved, for that invoice. What
 * is owed on an invoiced line is its amount, less the same quantity at the best price (rounded half up to the cent), less what
 * was rebated before; so after any sequence the net price of every line is the best price to the cent. The contract line is
 * locked meanwhile, so both triggers see each other's work. A tier that was reached stays reached.
 */
@ApplicationScoped
class RebateSettlement {

    private static final ZoneId QUEBEC = ZoneId.of("America/Montreal");

    private final Contracts contracts;
    private final Invoices invoices;
    private final Rebates rebates;
    private final Taxes taxes;
    private final EntityManager entities;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<RebateGranted> granted;

    RebateSettlement(
            Contracts contracts,
            Invoices invoices,
            Rebates rebates,
            Taxes taxes,
            EntityManager entities,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit,
            Event<RebateGranted> granted) {
        this.contracts = contracts;
        this.invoices = invoices;
        this.rebates = rebates;
        this.taxes = taxes;
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.granted = granted;
    }

    void volumeReached(@Observes VolumeReached event) {
        ContractLine line = event.line();
        BigDecimal before = line.reached();
        if (line.schedule().isIncremental()
                || line.schedule().tierAt(before).equals(line.schedule().tierAt(event.reached()))) {
            return;
        }
        Tier best = line.schedule().tierAt(event.reached());
        invoices.approvedLines(line.contractId(), line.itemId()).forEach(invoiced -> settle(invoiced, best));
    }

    void invoiceApproved(@Observes InvoiceApproved event) {
        Contract contract = contracts.findById(event.invoice().contractId());
        for (InvoiceLine invoiced : event.invoice().lines()) {
            contract.line(invoiced.itemId())
                    .filter(line -> !line.schedule().isIncremental())
                    .ifPresent(line -> settle(invoiced, line.schedule().tierAt(reachedNow(line.id()))));
        }
    }

    private BigDecimal reachedNow(UUID lineId) {
        return (BigDecimal) entities.createNativeQuery("select reached from contract_line where id = :line for update")
                .setParameter("line", lineId)
                .getSingleResult();
    }

    private void settle(InvoiceLine invoiced, Tier best) {
        Money due = best.unitPrice().times(invoiced.quantity());
        Money earned = rebates.earnedOn(invoiced.invoice().id(), invoiced.itemId());
        Money owed = invoiced.amount().minus(due).minus(earned);
        if (!owed.isPositive()) {
            return;
        }
        Instant now = clock.now();
        Taxes.Due share = taxes.on(owed, now.atZone(QUEBEC).toLocalDate());
        Rebate rebate = Rebate.earned(invoiced, best.threshold(), owed, share, now);
        rebates.persistAndFlush(rebate);
        outbox.publish(rebate.event());
        audit.record(
                "rebates.earned", "rebates/" + rebate.id(), rebate.memberId(), rebate.supplierId(), rebate.organizer());
        granted.fire(new RebateGranted(rebate));
    }
}
