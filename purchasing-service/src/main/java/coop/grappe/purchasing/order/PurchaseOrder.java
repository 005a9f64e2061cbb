package coop.grappe.purchasing.order;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.contract.CommittedNeed;
import coop.grappe.purchasing.contract.Contract;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's call-off from a contract, for one site. The member drafts and places it, which takes its entitlement; the supplier
 * accepts or rejects it; it arrives in one or more deliveries; it is invoiced and, once everything is paid, closed.
 */
@Entity
public class PurchaseOrder {

    private static final ZoneId QUEBEC = ZoneId.of("America/Montreal");

    @Id
    private UUID id;

    private UUID contractId;
    private UUID campaignId;
    private String organizer;
    private String memberId;
    private String supplierId;
    private UUID siteId;
    private String siteName;
    private String siteAddress;
    private String jurisdiction;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private @Nullable String reason;
    private Instant draftedAt;
    private @Nullable Instant placedAt;
    private @Nullable LocalDate wantedBy;
    private @Nullable LocalDate promisedFor;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("itemId")
    private List<OrderLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected PurchaseOrder() {}

    static PurchaseOrder drafted(
            Contract contract, CommittedNeed destination, @Nullable LocalDate wantedBy, Instant now) {
        PurchaseOrder order = new PurchaseOrder();
        order.id = Ids.next();
        order.contractId = contract.id();
        order.campaignId = contract.campaignId();
        order.organizer = contract.organizer();
        order.memberId = destination.memberId();
        order.supplierId = contract.supplierId();
        order.state = OrderState.DRAFT;
        order.draftedAt = now;
        order.wantedBy = wantedBy;
        order.deliverTo(destination);
        return order;
    }

    void rewrite(CommittedNeed destination, @Nullable LocalDate otherwiseWantedBy) {
        go(OrderAct.REWRITE);
        wantedBy = otherwiseWantedBy;
        deliverTo(destination);
        lines.clear();
    }

    void add(OrderLine line) {
        lines.add(line);
    }

    OrderEvent place(Instant now) {
        if (lines.isEmpty()) {
            throw new Problem(OrderProblem.ORDER_EMPTY);
        }
        go(OrderAct.PLACE);
        requireNotPast(wantedBy, now);
        placedAt = now;
        return new OrderEvent.Placed(id, contractId, campaignId, memberId, supplierId, events(), wantedBy);
    }

    /**
     * The supplier will deliver.
     *
     * @param promise the last day by which it will; null where the member's day stands
     * @throws Problem 409 if that day is over
     */
    OrderEvent accept(@Nullable LocalDate promise, Instant now) {
        go(OrderAct.ACCEPT);
        promisedFor = promise;
        requireNotPast(deliverBy(), now);
        return new OrderEvent.Accepted(id, contractId, campaignId, memberId, supplierId, events(), deliverBy());
    }

    private static void requireNotPast(@Nullable LocalDate day, Instant now) {
        if (day != null && day.isBefore(now.atZone(QUEBEC).toLocalDate())) {
            throw new Problem(OrderProblem.DELIVERY_DAY_PAST, day.toString());
        }
    }

    OrderEvent reject(String why) {
        go(OrderAct.REJECT);
        reason = why;
        return new OrderEvent.Rejected(id, contractId, campaignId, memberId, supplierId, events());
    }

    /** Whether it had been placed, so that there is something to give back. */
    boolean cancel() {
        boolean placed = state == OrderState.PLACED;
        go(OrderAct.CANCEL);
        return placed;
    }

    OrderEvent cancellation() {
        return new OrderEvent.Cancelled(id, contractId, campaignId, memberId, supplierId, events());
    }

    /**
     * Notes a delivery.
     *
     * @param complete whether nothing more is awaited, even if less came than was ordered
     */
    public OrderEvent receive(UUID receiptId, List<Arrival> arrivals, boolean complete, Instant receivedAt) {
        arrivals.forEach(this::receive);
        boolean everything = lines.stream().allMatch(line -> line.received().compareTo(line.quantity()) == 0);
        go(complete || everything ? OrderAct.RECEIVE_REST : OrderAct.RECEIVE_PART);
        advanceIfInvoiced();
        return new OrderEvent.Received(
                id,
                contractId,
                memberId,
                supplierId,
                !awaitsMore(),
                arrivals.stream().map(Arrival::event).toList(),
                receiptId,
                receivedAt);
    }

    private void receive(Arrival delivered) {
        OrderLine line =
                line(delivered.itemId()).orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, delivered.itemId()));
        if (line.received().add(delivered.received()).compareTo(line.quantity()) > 0) {
            throw new Problem(
                    OrderProblem.EXCESS,
                    line.names().fr(),
                    line.names().en(),
                    line.quantity().stripTrailingZeros().toPlainString(),
                    line.received().stripTrailingZeros().toPlainString());
        }
        line.receive(delivered.received(), delivered.damaged());
    }

    /** Whether a delivery is still awaited. */
    public boolean awaitsMore() {
        return state == OrderState.ACCEPTED || state == OrderState.PARTLY_RECEIVED;
    }

    /** Notes that so much of an item is on an approved invoice; with the last of it the order is invoiced. */
    public void invoice(UUID itemId, BigDecimal quantity) {
        line(itemId)
                .orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, itemId))
                .invoice(quantity);
        advanceIfInvoiced();
    }

    private void advanceIfInvoiced() {
        boolean whole = lines.stream().allMatch(line -> line.toInvoice().signum() == 0);
        if (whole && state == OrderState.RECEIVED) {
            go(OrderAct.INVOICE);
        }
    }

    public boolean isInvoiced() {
        return state == OrderState.INVOICED;
    }

    /** Ends the order; to be called when all its invoices are paid. */
    public void close() {
        go(OrderAct.CLOSE);
    }

    /** Refuses an invoice before there is anything to claim. */
    public void requireDelivering() {
        if (state.after(OrderAct.RECEIVE_REST).isEmpty()
                && state != OrderState.RECEIVED
                && state != OrderState.INVOICED) {
            throw new Problem(OrderProblem.ORDER_STATE, state.word());
        }
    }

    private void deliverTo(CommittedNeed destination) {
        siteId = destination.siteId();
        siteName = destination.siteName();
        siteAddress = destination.siteAddress();
        jurisdiction = destination.jurisdiction();
    }

    private void go(OrderAct act) {
        state = state.after(act)
                .orElseThrow(() -> new Problem(OrderProblem.ORDER_STATE, state.word()).with("state", state.word()));
    }

    private List<OrderEvent.Line> events() {
        return lines.stream().map(OrderLine::event).toList();
    }

    public Optional<OrderLine> line(UUID itemId) {
        return lines.stream().filter(line -> line.itemId().equals(itemId)).findFirst();
    }

    public UUID id() {
        return id;
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

    public UUID siteId() {
        return siteId;
    }

    public String siteName() {
        return siteName;
    }

    public String siteAddress() {
        return siteAddress;
    }

    /** The place of supply, such as {@code CA-QC}. */
    public String jurisdiction() {
        return jurisdiction;
    }

    public OrderState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    public @Nullable Instant placedAt() {
        return placedAt;
    }

    /** The day that the member asked for. */
    public @Nullable LocalDate wantedBy() {
        return wantedBy;
    }

    /** The last day on which it is delivered in time: the supplier's promise, or else what the member asked for. */
    public @Nullable LocalDate deliverBy() {
        return promisedFor == null ? wantedBy : promisedFor;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public long version() {
        return version;
    }
}
