package coop.grappe.purchasing.rebate;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.VolumesChanged;
import coop.grappe.purchasing.invoice.CreditNote;
import coop.grappe.purchasing.invoice.CreditNoteApproved;
import coop.grappe.purchasing.invoice.CreditNoteLine;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.InvoiceApproved;
import coop.grappe.purchasing.invoice.InvoiceLine;
import coop.grappe.purchasing.invoice.Invoices;
import coop.grappe.purchasing.order.PurchaseOrders;
import coop.grappe.purchasing.tax.TaxLine;
import coop.grappe.purchasing.tax.Taxation;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Brings everyone who bought to the price of the group's volume, up and down ({@link GroupPrices}).
 *
 * <p>It runs when an order, a cancellation or a return moves the volume to another price, for what is invoiced already, and when an
 * invoice is approved, for that invoice. The contract line is locked meanwhile, so both triggers see each other's work.
 *
 * <p>Locks are taken in one order everywhere, so that nobody waits in a circle: the order, its contract lines in the order of their
 * items, then the counters of the members' journals in the order of their ids.
 */
@ApplicationScoped
class RebateSettlement {

    private static final int BEFORE_BOOKS = 1000;
    private static final int AFTER_BOOKS = 4000;

    /** An approved invoice line, with what it costs at today's volume, and the tier of that volume. */
    private record Claim(InvoiceLine invoiced, GroupPrices.Due due, BigDecimal threshold) {}

    private final Contracts contracts;
    private final Invoices invoices;
    private final PurchaseOrders orders;
    private final Rebates rebates;
    private final Credits credits;
    private final Taxation taxation;
    private final EntityManager entities;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<RebateGranted> granted;

    RebateSettlement(
            Contracts contracts,
            Invoices invoices,
            PurchaseOrders orders,
            Rebates rebates,
            Credits credits,
            Taxation taxation,
            EntityManager entities,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit,
            Event<RebateGranted> granted) {
        this.contracts = contracts;
        this.invoices = invoices;
        this.orders = orders;
        this.rebates = rebates;
        this.credits = credits;
        this.taxation = taxation;
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.granted = granted;
    }

    void volumesChanged(@Observes VolumesChanged event) {
        event.lines().stream()
                .filter(RebateSettlement::movesPrices)
                .flatMap(change -> claimsOn(change.line(), change.after()))
                .sorted(Comparator.comparing(
                        (Claim claim) -> claim.invoiced().invoice().memberId()))
                .forEach(this::settle);
    }

    private static boolean movesPrices(VolumesChanged.Line change) {
        return change.line().followsGroup()
                && change.line().schedules().stream()
                        .anyMatch(schedule ->
                                new GroupPrices(schedule).move(change.before(), change.after(), change.amidst()));
    }

    private Stream<Claim> claimsOn(ContractLine line, BigDecimal volume) {
        Map<UUID, InvoiceLine> approved = new LinkedHashMap<>();
        invoices.approvedLines(line.contractId(), line.itemId())
                .forEach(invoiced -> approved.put(invoiced.invoice().id(), invoiced));
        if (approved.isEmpty()) {
            return Stream.empty();
        }
        List<GroupPrices.Holding> holders = orders.inLine(line.id()).stream()
                .map(held -> new GroupPrices.Holding(held.orderId(), held.counted(), scheduleOf(line, held)))
                .toList();
        return claims(line, volume, approved, GroupPrices.dues(volume, holders, billed(line, approved)));
    }

    private static Stream<Claim> claims(
            ContractLine line, BigDecimal volume, Map<UUID, InvoiceLine> approved, List<GroupPrices.Due> dues) {
        BigDecimal threshold = line.schedule().tierAt(volume).threshold();
        return dues.stream()
                .map(due -> new Claim(
                        Objects.requireNonNull(approved.get(due.billed().invoiceId())), due, threshold));
    }

    /** Prices may be revised; an order's stay those of its day. */
    private static PriceSchedule scheduleOf(ContractLine line, PurchaseOrders.Held held) {
        return line.scheduleOn(QuebecDay.of(held.placedAt()));
    }

    private List<GroupPrices.Billed> billed(ContractLine line, Map<UUID, InvoiceLine> approved) {
        Map<UUID, Credits.Credit> credited = credits.of(line.contractId(), line.itemId());
        return approved.values().stream()
                .map(one -> billed(one, credited.getOrDefault(one.invoice().id(), Credits.Credit.NONE)))
                .toList();
    }

    private static GroupPrices.Billed billed(InvoiceLine line, Credits.Credit credit) {
        return new GroupPrices.Billed(
                line.invoice().id(),
                line.invoice().orderId(),
                line.quantity().value().subtract(credit.quantity()),
                line.amount().minus(credit.amount()));
    }

    void lockLines(@Observes @Priority(BEFORE_BOOKS) InvoiceApproved event) {
        lines(event.invoice()).forEach(line -> volumeNow(line.id()));
    }

    void invoiceApproved(@Observes @Priority(AFTER_BOOKS) InvoiceApproved event) {
        lines(event.invoice()).stream()
                .filter(ContractLine::followsGroup)
                .forEach(line -> settleOrder(event.invoice().orderId(), line));
    }

    void lockLines(@Observes @Priority(BEFORE_BOOKS) CreditNoteApproved event) {
        invoiceOf(event.creditNote()).ifPresent(invoice -> lines(invoice).forEach(line -> volumeNow(line.id())));
    }

    /** What a credit note pays of rebates is settled by it; what it takes off an invoice takes the rebate on that along. */
    void creditNoteApproved(@Observes @Priority(AFTER_BOOKS) CreditNoteApproved event) {
        CreditNote note = event.creditNote();
        for (CreditNoteLine line : note.lines()) {
            UUID rebateId = line.rebateId();
            if (rebateId != null) {
                audit.record(
                        "rebates.settled", "rebates/" + rebateId, note.memberId(), note.supplierId(), note.organizer());
            }
        }
        invoiceOf(note)
                .ifPresent(invoice -> lines(invoice).stream()
                        .filter(ContractLine::followsGroup)
                        .forEach(line -> settleOrder(invoice.orderId(), line)));
    }

    private Optional<Invoice> invoiceOf(CreditNote note) {
        UUID invoiceId = note.invoiceId();
        return invoiceId == null ? Optional.empty() : invoices.findByIdOptional(invoiceId);
    }

    /** The contract lines of what an invoice claims, in the order of their items. */
    private List<ContractLine> lines(Invoice invoice) {
        Contract contract = contracts.findById(invoice.contractId());
        return invoice.lines().stream()
                .sorted(Comparator.comparing(line -> line.itemId().toString()))
                .flatMap(invoiced -> contract.line(invoiced.itemId()).stream())
                .toList();
    }

    private void settleOrder(UUID orderId, ContractLine line) {
        BigDecimal volume = volumeNow(line.id());
        PurchaseOrders.Held held = orders.held(line.id(), orderId);
        PriceSchedule schedule = scheduleOf(line, held);
        Map<UUID, InvoiceLine> approved = new LinkedHashMap<>();
        invoices.approvedLinesOf(orderId, line.itemId())
                .forEach(invoiced -> approved.put(invoiced.invoice().id(), invoiced));
        BigDecimal before = schedule.isIncremental() ? orders.countedBefore(line.id(), held.place()) : BigDecimal.ZERO;
        claims(line, volume, approved, new GroupPrices(schedule).duesOfOrder(volume, before, billed(line, approved)))
                .forEach(this::settle);
    }

    private BigDecimal volumeNow(UUID lineId) {
        return (BigDecimal) entities.createNativeQuery("select ordered from contract_line where id = :line for update")
                .setParameter("line", lineId)
                .getSingleResult();
    }

    private void settle(Claim claim) {
        InvoiceLine invoiced = claim.invoiced();
        Money before = rebates.earnedOn(invoiced.invoice().id(), invoiced.itemId());
        Money after = claim.due().billed().amount().minus(claim.due().price());
        if (after.equals(before)) {
            return;
        }
        Rebate rebate = Rebate.earned(
                invoiced, claim.threshold(), after.minus(before), taxes(invoiced, before, after), clock.now());
        rebates.persistAndFlush(rebate);
        outbox.publish(rebate.event());
        audit.record(
                rebate.isClawBack() ? "rebates.adjusted" : "rebates.earned",
                "rebates/" + rebate.id(),
                rebate.memberId(),
                rebate.supplierId(),
                rebate.organizer());
        granted.fire(new RebateGranted(rebate));
    }

    /**
     * The taxes that change with the price, at the rates of the invoice (Excise Tax Act, s. 232): those of all that was rebated after, less
     * those before, so that they add up however often the price moves.
     */
    private List<TaxLine> taxes(InvoiceLine invoiced, Money before, Money after) {
        List<TaxLine> then = taxesOf(invoiced, before);
        List<TaxLine> now = taxesOf(invoiced, after);
        List<TaxLine> changed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            TaxLine one = now.get(i);
            TaxLine other = then.get(i);
            changed.add(new TaxLine(
                    one.tax(),
                    one.jurisdiction(),
                    one.category(),
                    one.percent(),
                    one.base().minus(other.base()),
                    one.amount().minus(other.amount())));
        }
        return List.copyOf(changed);
    }

    private List<TaxLine> taxesOf(InvoiceLine invoiced, Money net) {
        Invoice invoice = invoiced.invoice();
        return taxation.of(invoice.orderId(), Map.of(invoiced.itemId(), net), invoice.issuedOn())
                .lines();
    }
}
