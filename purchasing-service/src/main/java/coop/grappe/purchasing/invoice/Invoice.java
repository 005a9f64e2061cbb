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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's claim for an order. As it arrives it is held against what was ordered and received; what differs disputes it, with
 * every reason, until the supplier corrects it. A matched invoice is approved by the member's treasurer, and then paid.
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
        invoice.write(plan);
        return invoice;
    }

    /** Opens a disputed invoice for other content; its lines are to be added after a flush. */
    void reopen() {
        go(InvoiceAct.CORRECT);
        lines.clear();
    }

    void write(InvoicePlan plan) {
        issuedOn = plan.issuedOn();
        plan.lines().forEach(line -> lines.add(InvoiceLine.of(this, line)));
        net = lines.stream()
                .map(InvoiceLine::amount)
                .reduce(Money.zero(plan.total().currency()), Money::plus);
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
    InvoiceEvent judge(List<Discrepancy> found) {
        discrepancies = List.copyOf(found);
        if (found.isEmpty()) {
            go(InvoiceAct.MATCH);
            return new InvoiceEvent.Matched(id, orderId, contractId, memberId, supplierId, number, total);
        }
        return dispute();
    }

    /** Notes that a matched invoice does not match any more, because another one was approved in between. */
    InvoiceEvent doubt(List<Discrepancy> found) {
        discrepancies = List.copyOf(found);
        return dispute();
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
        fee = net.percent(feePercent, RoundingMode.HALF_UP);
        return new InvoiceEvent.Approved(id, orderId, contractId, memberId, supplierId, number, total);
    }

    InvoiceEvent pay(LocalDate day, String reference) {
        go(InvoiceAct.PAY);
        paidOn = day;
        paymentReference = reference;
        return new InvoiceEvent.Paid(id, orderId, contractId, memberId, supplierId, number, total, day);
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

    /** The sum of the lines, before taxes. */
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
