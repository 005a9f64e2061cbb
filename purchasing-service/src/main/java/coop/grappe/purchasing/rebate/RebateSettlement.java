package coop.grappe.purchasing.rebate;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.Tier;
import coop.grappe.purchasing.contract.VolumesReached;
import coop.grappe.purchasing.invoice.InvoiceApproved;
import coop.grappe.purchasing.invoice.InvoiceLine;
import coop.grappe.purchasing.invoice.Invoices;
import coop.grappe.purchasing.tax.TaxLine;
import coop.grappe.purchasing.tax.Taxation;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Brings everyone who bought under an all-units schedule to the price of the best tier that the group ever reached.
 *
 * <p>It runs when an order lifts the volume, for what is invoiced already, and when an invoice is approved, for that invoice. What
 * is owed on an invoiced line is its amount, less the same quantity at the best price (rounded half up to the cent), less what
 * was rebated before; so after any sequence the net price of every line is the best price to the cent. The contract line is
 * locked meanwhile, so both triggers see each other's work. A tier that was reached stays reached.
 *
 * <p>Locks are taken in one order everywhere, so that nobody waits in a circle: the order, its contract lines in the order of their
 * items, then the counters of the members' journals in the order of their ids.
 */
@ApplicationScoped
class RebateSettlement {

    private static final int BEFORE_BOOKS = 1000;
    private static final int AFTER_BOOKS = 4000;

    private record Claim(InvoiceLine invoiced, Tier best) {}

    private final Contracts contracts;
    private final Invoices invoices;
    private final Rebates rebates;
    private final Taxation taxation;
    private final EntityManager entities;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<RebateGranted> granted;

    RebateSettlement(
            Contracts contracts,
            Invoices invoices,
            Rebates rebates,
            Taxation taxation,
            EntityManager entities,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit,
            Event<RebateGranted> granted) {
        this.contracts = contracts;
        this.invoices = invoices;
        this.rebates = rebates;
        this.taxation = taxation;
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.granted = granted;
    }

    void volumesReached(@Observes VolumesReached event) {
        event.lines().stream()
                .filter(grown -> reachesBetterTier(grown.line(), grown.reached()))
                .flatMap(grown -> claimsOn(grown.line(), grown.reached()))
                .sorted(Comparator.comparing(
                        (Claim claim) -> claim.invoiced().invoice().memberId()))
                .forEach(claim -> settle(claim.invoiced(), claim.best()));
    }

    private static boolean reachesBetterTier(ContractLine line, BigDecimal reached) {
        PriceSchedule schedule = line.schedule();
        return !schedule.isIncremental() && !schedule.tierAt(line.reached()).equals(schedule.tierAt(reached));
    }

    private Stream<Claim> claimsOn(ContractLine line, BigDecimal reached) {
        Tier best = line.schedule().tierAt(reached);
        return invoices.approvedLines(line.contractId(), line.itemId()).stream()
                .map(invoiced -> new Claim(invoiced, best));
    }

    void lockLines(@Observes @Priority(BEFORE_BOOKS) InvoiceApproved event) {
        Contract contract = contracts.findById(event.invoice().contractId());
        event.invoice().lines().stream()
                .flatMap(invoiced -> contract.line(invoiced.itemId()).stream())
                .forEach(line -> reachedNow(line.id()));
    }

    void invoiceApproved(@Observes @Priority(AFTER_BOOKS) InvoiceApproved event) {
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
        Money earned = rebates.earnedOn(invoiced.invoice().id(), invoiced.itemId());
        Money owed = Rebate.owed(invoiced.amount(), invoiced.quantity(), best.unitPrice(), earned);
        if (!owed.isPositive()) {
            return;
        }
        Instant now = clock.now();
        List<TaxLine> share = taxation.of(
                        invoiced.invoice().orderId(),
                        Map.of(invoiced.itemId(), owed),
                        invoiced.invoice().issuedOn())
                .lines();
        Rebate rebate = Rebate.earned(invoiced, best.threshold(), owed, share, now);
        rebates.persistAndFlush(rebate);
        outbox.publish(rebate.event());
        audit.record(
                "rebates.earned", "rebates/" + rebate.id(), rebate.memberId(), rebate.supplierId(), rebate.organizer());
        granted.fire(new RebateGranted(rebate));
    }
}
