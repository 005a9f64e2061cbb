package coop.grappe.purchasing.invoice;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.tax.Assessment;
import coop.grappe.purchasing.tax.TaxLine;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's claim for an order. As it arrives it is held against what was ordered and received; what differs more than the member
 * tolerates disputes it, with every reason, until the supplier corrects or withdraws it, or the member accepts the difference. A matched
 * invoice is approved by the member's treasurer, and then paid, in one or several payments and credits.
 */
@Entity
public class Invoice {

    @Id
    private UUID id;

    private UUID orderId;
    private UUID contractId;
    private UUID campaignId;
    private String organizer;
    private String memberId;
    private String supplierId;
    private String number;
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private InvoiceState state;

    @Embedded
    private Money net;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TaxLine> taxes;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> supplierTaxNumbers = Map.of();

    @Embedded
    private Money total;

    @Embedded
    private @Nullable Money fee;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Discrepancy> discrepancies;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Discrepancy> tolerated;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Acceptance acceptance;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Charge> charges;

    @JdbcTypeCode(SqlTypes.JSON)
    private PaymentTerms terms;

    private LocalDate dueOn;

    @Embedded
    private Money settled;

    private boolean toldPaid;
    private @Nullable String withdrawalReason;
    private Instant receivedAt;
    private @Nullable Instant approvedAt;
    private @Nullable LocalDate paidOn;
    private @Nullable String paymentReference;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("itemId")
    private List<InvoiceLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected Invoice() {}

    static Invoice received(PurchaseOrder order, InvoicePlan plan, Instant now) {
        Invoice invoice = new Invoice();
        invoice.id = Ids.next();
        invoice.orderId = order.id();
        invoice.contractId = order.contractId();
        invoice.campaignId = order.campaignId();
        invoice.organizer = order.organizer();
        invoice.memberId = order.memberId();
        invoice.supplierId = order.supplierId();
        invoice.number = plan.number();
        invoice.state = InvoiceState.RECEIVED;
        invoice.receivedAt = now;
        invoice.discrepancies = List.of();
        invoice.tolerated = List.of();
        invoice.settled = Money.zero(Money.CAD);
        invoice.write(plan);
        return invoice;
    }

    /** The share of one order in a freight bill for several: charges without goods of its own. */
    static Invoice ofFreight(
            PurchaseOrder order,
            String number,
            LocalDate issuedOn,
            List<Charge> charges,
            PaymentTerms terms,
            Instant now) {
        InvoicePlan bare = new InvoicePlan(
                order.id(), number, issuedOn, List.of(), List.of(), Money.zero(Money.CAD), List.of(), terms);
        Invoice invoice = received(order, bare, now);
        invoice.charges = List.copyOf(charges);
        invoice.net = invoice.charged();
        return invoice;
    }

    /** States the taxes that are due, for a share that nobody has stated any for. */
    void bearTaxes(Assessment due) {
        taxes = due.lines();
        supplierTaxNumbers = due.numbers();
        total = net.plus(due.due());
    }

    /** Opens a disputed invoice for other content; its lines are to be added after a flush. */
    void reopen() {
        go(InvoiceAct.CORRECT);
        lines.clear();
    }

    void write(InvoicePlan plan) {
        issuedOn = plan.issuedOn();
        plan.lines().forEach(line -> lines.add(InvoiceLine.of(this, line)));
        charges =
                plan.charges().stream().map(charge -> charge.over(plan.lines())).toList();
        net = goods().plus(charged());
        terms = Objects.requireNonNullElse(plan.terms(), PaymentTerms.NET_30);
        dueOn = terms.dueOn(issuedOn);
        acceptance = null;
        taxes = Assessment.none(net).explain(plan.claimedTaxes());
        total = plan.total();
    }

    /** Names the rates and bases of the taxes that it states. */
    void explainTaxes(Assessment due) {
        taxes = due.explain(statedTaxes());
        supplierTaxNumbers = due.numbers();
    }

    /** What it states of each tax, over its rates. */
    Map<String, Money> statedTaxes() {
        Map<String, Money> stated = new LinkedHashMap<>();
        taxes.forEach(line -> stated.merge(line.tax(), line.amount(), Money::plus));
        return stated;
    }

    /** Notes what the three-way match found. */
    InvoiceEvent judge(Findings found) {
        note(found);
        if (found.disputed().isEmpty()) {
            go(InvoiceAct.MATCH);
            return new InvoiceEvent.Matched(id, orderId, contractId, memberId, supplierId, number, total);
        }
        return dispute();
    }

    /** Notes that a matched invoice does not match any more, because another one was approved in between, or goods went back. */
    InvoiceEvent doubt(Findings found) {
        note(found);
        return dispute();
    }

    private void note(Findings found) {
        discrepancies = List.copyOf(found.disputed());
        tolerated = List.copyOf(found.tolerated());
    }

    /**
     * A treasurer takes the differences as they are.
     *
     * @throws Problem 409 if one of them has to be corrected instead
     */
    InvoiceEvent accept(String login, String reason, @Nullable UUID creditNoteId, Instant now) {
        go(InvoiceAct.ACCEPT);
        if (!discrepancies.stream().allMatch(Discrepancy::isAcceptable)) {
            throw new Problem(InvoiceProblem.NOT_ACCEPTABLE);
        }
        acceptance = new Acceptance(discrepancies, login, reason, creditNoteId, now);
        List<String> reasons =
                discrepancies.stream().map(Discrepancy::code).distinct().toList();
        discrepancies = List.of();
        return new InvoiceEvent.Accepted(
                id, orderId, contractId, memberId, supplierId, number, total, reasons, reason, creditNoteId);
    }

    /** What was found, less what a treasurer has accepted before. */
    Findings openOf(Findings found) {
        return acceptance == null ? found : found.without(acceptance);
    }

    /** The supplier does not claim it any more. */
    InvoiceEvent withdraw(String reason) {
        go(InvoiceAct.WITHDRAW);
        withdrawalReason = reason;
        return new InvoiceEvent.Withdrawn(id, orderId, contractId, memberId, supplierId, number, total, reason);
    }

    private InvoiceEvent dispute() {
        go(InvoiceAct.DISPUTE);
        List<String> reasons =
                discrepancies.stream().map(Discrepancy::code).distinct().toList();
        return new InvoiceEvent.Disputed(id, orderId, contractId, memberId, supplierId, number, total, reasons);
    }

    InvoiceEvent approve(BigDecimal feePercent, Instant now) {
        go(InvoiceAct.APPROVE);
        approvedAt = now;
        fee = goods().percent(feePercent, RoundingMode.HALF_UP);
        return new InvoiceEvent.Approved(id, orderId, contractId, memberId, supplierId, number, total);
    }

    /**
     * Settles a part of it, or the rest.
     *
     * @return what to tell: the entry, and once that it is paid
     * @throws Problem 409 if it is more than the balance
     */
    List<InvoiceEvent> settle(Payment entry) {
        Money left = balance().minus(entry.amount());
        if (left.isNegative()) {
            throw new Problem(InvoiceProblem.OVERPAID, balance().toString());
        }
        go(left.isZero() ? InvoiceAct.PAY : InvoiceAct.PAY_PART);
        settled = settled.plus(entry.amount());
        InvoiceEvent noted = InvoiceEvent.PaymentNoted.of(this, entry);
        if (!left.isZero()) {
            return List.of(noted);
        }
        paidOn = entry.paidOn();
        paymentReference = entry.reference();
        if (toldPaid) {
            return List.of(noted);
        }
        toldPaid = true;
        return List.of(
                noted,
                new InvoiceEvent.Paid(id, orderId, contractId, memberId, supplierId, number, total, entry.paidOn()));
    }

    /** A payment did not hold: so much is owed again. @param reversal with a negative amount */
    InvoiceEvent unsettle(Payment reversal) {
        go(InvoiceAct.UNPAY);
        settled = settled.plus(reversal.amount());
        paidOn = null;
        paymentReference = null;
        return InvoiceEvent.PaymentReversed.of(this, reversal);
    }

    /** What the supplier lets off if it is paid in full on a day. */
    Money discountOn(LocalDate day) {
        return terms.isEarly(issuedOn, day) && terms.discountPercent() != null
                ? total.percent(terms.discountPercent(), RoundingMode.HALF_UP)
                : Money.zero(total.currency());
    }

    /** What is owed of it: nothing until it is approved. */
    public Money balance() {
        return approvedAt == null ? Money.zero(total.currency()) : total.minus(settled);
    }

    /** The sum of the goods, before taxes. */
    public Money goods() {
        return lines.stream().map(InvoiceLine::amount).reduce(Money.zero(Money.CAD), Money::plus);
    }

    /** Freight and fees together, before taxes. */
    public Money charged() {
        return charges.stream().map(Charge::amount).reduce(Money.zero(Money.CAD), Money::plus);
    }

    /** What falls on one item of freight and fees. */
    Money chargesOn(UUID itemId) {
        return charges.stream()
                .flatMap(charge -> charge.shares().stream())
                .filter(share -> share.itemId().equals(itemId))
                .map(Charge.Share::amount)
                .reduce(Money.zero(Money.CAD), Money::plus);
    }

    /** What each item really costs before taxes, its share of freight and fees included; together they are the net amount. */
    public SortedMap<UUID, Money> landed() {
        SortedMap<UUID, Money> landed = new TreeMap<>(Comparator.comparing(UUID::toString));
        lines.forEach(line -> landed.merge(line.itemId(), line.amount(), Money::plus));
        charges.stream()
                .flatMap(charge -> charge.shares().stream())
                .forEach(share -> landed.merge(share.itemId(), share.amount(), Money::plus));
        return landed;
    }

    public List<Charge> charges() {
        return charges;
    }

    PaymentTerms terms() {
        return terms;
    }

    /** The last day on which it is paid in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    List<Discrepancy> tolerated() {
        return tolerated;
    }

    @Nullable
    Acceptance acceptance() {
        return acceptance;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }

    boolean isDisputed() {
        return state == InvoiceState.DISPUTED;
    }

    boolean isMatched() {
        return state == InvoiceState.MATCHED;
    }

    private void go(InvoiceAct act) {
        state = state.after(act)
                .orElseThrow(() -> new Problem(InvoiceProblem.INVOICE_STATE, state.word()).with("state", state.word()));
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID contractId() {
        return contractId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String organizer() {
        return organizer;
    }

    public String memberId() {
        return memberId;
    }

    public String supplierId() {
        return supplierId;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    InvoiceState state() {
        return state;
    }

    /** Goods, freight and fees, before taxes. */
    public Money net() {
        return net;
    }

    /** Under which numbers the supplier collects, by tax, as far as it has told. */
    public Map<String, String> supplierTaxNumbers() {
        return supplierTaxNumbers;
    }

    /** Each tax as the invoice states it, with the rate and the base that explain it. */
    public List<TaxLine> taxes() {
        return taxes;
    }

    public Money total() {
        return total;
    }

    /** What the organizer charges for it; zero until it is approved. */
    public Money fee() {
        return fee == null ? Money.zero(net.currency()) : fee;
    }

    List<Discrepancy> discrepancies() {
        return discrepancies;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable LocalDate paidOn() {
        return paidOn;
    }

    @Nullable
    String paymentReference() {
        return paymentReference;
    }

    public List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    long version() {
        return version;
    }
}
