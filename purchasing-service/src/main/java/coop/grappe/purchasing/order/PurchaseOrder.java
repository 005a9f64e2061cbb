package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import coop.grappe.purchasing.contract.Site;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A member's call-off from a contract, for one site or several. The member drafts and places it, perhaps with a treasurer's approval, which
 * takes its entitlement; the supplier accepts it, rejects it, or answers it line by line; it arrives in one or more deliveries; it is
 * invoiced and, once everything is paid, closed. Until it is on its way it can be changed, as far as the contract allows.
 */
@Entity
public class PurchaseOrder {

    /** As the database orders ids: their bytes without sign. */
    private static final Comparator<OrderLine> BY_ITEM =
            Comparator.comparing(line -> line.itemId().toString());

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
    private String siteRegion;
    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private @Nullable String reason;
    private Instant draftedAt;
    private @Nullable String requestedBy;
    private int approvalsNeeded;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Approval> approvals;

    private @Nullable Instant placedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable LocalDate wantedBy;
    private @Nullable LocalDate promisedFor;
    private boolean shipping;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("itemId")
    private List<OrderLine> lines = new ArrayList<>();

    @Embedded
    private @Nullable Money counted;

    @Version
    private long version;

    protected PurchaseOrder() {}

    static PurchaseOrder drafted(
            Contract contract, String memberId, Site site, @Nullable LocalDate wantedBy, Instant now) {
        PurchaseOrder order = new PurchaseOrder();
        order.id = Ids.next();
        order.contractId = contract.id();
        order.campaignId = contract.campaignId();
        order.organizer = contract.organizer();
        order.memberId = memberId;
        order.supplierId = contract.supplierId();
        order.state = OrderState.DRAFT;
        order.draftedAt = now;
        order.wantedBy = wantedBy;
        order.approvals = List.of();
        order.deliverTo(site);
        return order;
    }

    void rewrite(Site site, @Nullable LocalDate otherwiseWantedBy) {
        go(OrderAct.REWRITE);
        approvals = List.of();
        wantedBy = otherwiseWantedBy;
        deliverTo(site);
        lines.clear();
    }

    /** Lines stand in the order of their items, in which everybody takes from the contract. */
    void add(OrderLine line) {
        lines.add(line);
        lines.sort(BY_ITEM);
    }

    /** Asks the member's treasurers. @param needed how many of them have to say yes */
    OrderEvent submit(String login, int needed, Money estimate) {
        requireLines();
        go(OrderAct.SUBMIT);
        requestedBy = login;
        approvalsNeeded = needed;
        approvals = List.of();
        return new OrderEvent.ApprovalNeeded(id, contractId, campaignId, memberId, estimate, needed);
    }

    /**
     * A treasurer says yes.
     *
     * @param needed how many have to, by the rules of today
     * @return whether that is enough
     * @throws Problem 403 if it is the treasurer's own order, 409 if the treasurer has said it before
     */
    boolean approve(String login, int needed, Instant now) {
        go(OrderAct.APPROVE);
        if (login.equals(requestedBy)) {
            throw new Problem(OrderProblem.OWN_ORDER);
        }
        if (approvals.stream().anyMatch(given -> given.login().equals(login))) {
            throw new Problem(OrderProblem.APPROVED_ALREADY);
        }
        approvals = Stream.concat(approvals.stream(), Stream.of(new Approval(login, now)))
                .toList();
        approvalsNeeded = needed;
        return approvals.size() >= needed;
    }

    /** A treasurer says no: the buyer may write it anew. */
    void refuse(String why) {
        go(OrderAct.REFUSE);
        reason = why;
        approvals = List.of();
    }

    /** @param givenNumber the next of the member's numbers */
    OrderEvent place(String givenNumber, Instant now) {
        requireLines();
        go(OrderAct.PLACE);
        days().forEach(day -> requireNotPast(day, now));
        number = givenNumber;
        placedAt = now;
        reason = null;
        return new OrderEvent.Placed(
                id, contractId, campaignId, memberId, supplierId, events(), deliverBy(), givenNumber);
    }

    /** Who places it, where nobody has to approve it. */
    void requestedBy(String login) {
        requestedBy = login;
    }

    private void requireLines() {
        if (lines.isEmpty()) {
            throw new Problem(OrderProblem.ORDER_EMPTY);
        }
    }

    /**
     * The supplier will deliver.
     *
     * @param promise the last day by which it will; null where the member's day stands
     * @throws Problem 409 if that day is over
     */
    OrderEvent accept(@Nullable LocalDate promise, Instant now) {
        go(OrderAct.ACCEPT);
        lines.forEach(line -> line.note(null));
        return accepted(promise, now);
    }

    /**
     * The supplier would rather do something else with some lines.
     *
     * @param answers by item; none for lines that it takes as they are
     */
    OrderEvent answer(Map<UUID, LineAnswer> answers) {
        go(OrderAct.ANSWER);
        lines.forEach(line -> line.note(answers.get(line.itemId())));
        List<OrderEvent.AnsweredLine> answered = lines.stream()
                .filter(line -> !line.isStruck())
                .map(OrderLine::answeredEvent)
                .toList();
        return new OrderEvent.LinesAnswered(id, contractId, campaignId, memberId, supplierId, answered);
    }

    /** The member takes what the supplier has answered; the lines have their new quantities by now. */
    OrderEvent consent(Instant now) {
        go(OrderAct.CONSENT);
        boolean promised = lines.stream().anyMatch(line -> line.promise() != null);
        return accepted(
                promised
                        ? lines.stream()
                                .flatMap(OrderLine::days)
                                .max(Comparator.naturalOrder())
                                .orElse(null)
                        : null,
                now);
    }

    /** The member does not take it: the order goes back to the supplier as it was. */
    OrderEvent dissent(String why) {
        go(OrderAct.DISSENT);
        lines.forEach(line -> line.note(null));
        reason = why;
        return new OrderEvent.AnswerDeclined(id, contractId, campaignId, memberId, supplierId, why);
    }

    private OrderEvent accepted(@Nullable LocalDate promise, Instant now) {
        promisedFor = promise;
        requireNotPast(deliverBy(), now);
        acceptedAt = now;
        reason = null;
        return new OrderEvent.Accepted(id, contractId, campaignId, memberId, supplierId, events(), deliverBy());
    }

    private static void requireNotPast(@Nullable LocalDate day, Instant now) {
        if (day != null && day.isBefore(QuebecDay.of(now))) {
            throw new Problem(OrderProblem.DELIVERY_DAY_PAST, day.toString());
        }
    }

    OrderEvent reject(String why) {
        go(OrderAct.REJECT);
        reason = why;
        return new OrderEvent.Rejected(id, contractId, campaignId, memberId, supplierId, events());
    }

    /**
     * Whether it had been placed, so that there is something to give back.
     *
     * @param contractAllows whether the contract lets it go back after the supplier's acceptance
     */
    boolean cancel(boolean contractAllows) {
        boolean placed = placedAt != null;
        if (state == OrderState.ACCEPTED) {
            requireChangeable(contractAllows);
        }
        go(OrderAct.CANCEL);
        return placed;
    }

    /** @throws Problem 409 once the supplier has accepted it and the contract binds by that, or once it is on its way */
    void requireChangeable(boolean contractAllowsUntilShipped) {
        if (state == OrderState.ACCEPTED && !contractAllowsUntilShipped) {
            throw new Problem(OrderProblem.BOUND_BY_ACCEPTANCE);
        }
        if (shipping || state == OrderState.PARTLY_RECEIVED) {
            throw new Problem(OrderProblem.ON_ITS_WAY);
        }
        go(OrderAct.CHANGE);
    }

    /** A shipment takes it, or a part of it, along: it can be changed no more. */
    public void ship() {
        go(OrderAct.SHIP);
        shipping = true;
    }

    /** After its lines have changed. @throws Problem 409 if one of them would have to come on a day that is over */
    OrderChangeEvent changed(int change, Instant now) {
        days().forEach(day -> requireNotPast(day, now));
        return new OrderChangeEvent.Changed(
                id, contractId, campaignId, memberId, supplierId, change, events(), deliverBy());
    }

    OrderEvent cancellation() {
        return new OrderEvent.Cancelled(id, contractId, campaignId, memberId, supplierId, events());
    }

    /** What of a delivery counts towards the order, and what is too much. */
    public Arrival divide(UUID itemId, BigDecimal arrived, BigDecimal damaged) {
        return known(itemId).divide(arrived, damaged, awaitsMore());
    }

    /**
     * Notes a delivery. One that comes when nothing more is awaited is all excess.
     *
     * @param complete whether nothing more is awaited, even if less came than was ordered
     */
    public OrderEvent receive(UUID receiptId, List<Arrival> arrivals, boolean complete, Instant receivedAt) {
        arrivals.forEach(arrival -> known(arrival.itemId()).receive(arrival));
        boolean everything = lines.stream().allMatch(line -> line.received().compareTo(line.quantity()) >= 0);
        boolean late = state.after(OrderAct.RECEIVE_EXCESS).isPresent();
        OrderAct last = complete || everything ? OrderAct.RECEIVE_REST : OrderAct.RECEIVE_PART;
        go(late ? OrderAct.RECEIVE_EXCESS : last);
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

    /** Keeps what was too much: it is ordered after all, at the prices of the volume that the group has by now. */
    void keepExcess(UUID itemId, BigDecimal more, List<PricedPart> parts) {
        OrderLine line = known(itemId);
        if (line.excess().compareTo(more) < 0) {
            throw new Problem(
                    OrderProblem.NO_EXCESS, line.names().fr(), line.names().en());
        }
        go(OrderAct.KEEP_MORE);
        line.extend(more, parts);
        line.receive(new Arrival(itemId, line.unit(), more, BigDecimal.ZERO, more.negate()));
    }

    /**
     * Goods go back: first what was too much, which nobody owes. What went back and was not invoiced is not owed either.
     *
     * @param toReplace whether others are awaited in their stead
     */
    public void sendBack(UUID itemId, BigDecimal ofExcess, BigDecimal ofKept, boolean toReplace) {
        go(OrderAct.SEND_BACK);
        known(itemId).sendBack(ofExcess, ofKept, toReplace);
        advanceIfInvoiced();
    }

    /** Other goods have come for some that went back. */
    public void replace(UUID itemId, BigDecimal quantity) {
        OrderLine line = known(itemId);
        line.replace(quantity);
        if (line.toInvoice().signum() > 0) {
            go(OrderAct.KEEP_MORE);
        }
    }

    /** Takes back what was noted as a replacement. */
    public void unreplace(UUID itemId, BigDecimal quantity) {
        OrderLine line = known(itemId);
        requireKept(line, line.kept().subtract(quantity));
        line.replace(quantity.negate());
        advanceIfInvoiced();
    }

    private static void requireKept(OrderLine line, BigDecimal kept) {
        BigDecimal claimed = line.invoiced().subtract(line.credited()).max(BigDecimal.ZERO);
        if (kept.compareTo(claimed) < 0) {
            throw new Problem(
                    OrderProblem.RECEIPT_USED, line.names().fr(), line.names().en());
        }
    }

    /** Whether one of its deliveries goes to a site. */
    public boolean deliversTo(UUID site) {
        return siteId.equals(site)
                || lines.stream()
                        .flatMap(line -> line.deliveries().stream())
                        .anyMatch(delivery -> delivery.siteId().equals(site));
    }

    /**
     * Takes back what a receipt said. What is invoiced or went back cannot be taken back.
     *
     * @param accepted how much of it was too much and accepted: that is not ordered any more
     */
    public void unreceive(Arrival wrong, BigDecimal accepted) {
        OrderLine line = known(wrong.itemId());
        requireKept(line, line.kept().subtract(wrong.received()).add(wrong.damaged()));
        if (line.excess().compareTo(wrong.excess()) < 0) {
            throw new Problem(
                    OrderProblem.RECEIPT_USED, line.names().fr(), line.names().en());
        }
        line.receive(new Arrival(
                wrong.itemId(),
                line.unit(),
                wrong.received().negate(),
                wrong.damaged().negate(),
                wrong.excess().negate()));
        if (accepted.signum() > 0) {
            line.shorten(accepted);
        }
    }

    /** Awaits a delivery again, because what was noted of it is taken back. */
    public void reopen() {
        go(OrderAct.REOPEN);
    }

    /** Has unpaid invoices again, because a payment did not hold. */
    public void unsettle() {
        go(OrderAct.UNSETTLE);
    }

    private OrderLine known(UUID itemId) {
        return line(itemId).orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, itemId));
    }

    /** Whether a delivery is still awaited. */
    public boolean awaitsMore() {
        return state == OrderState.ACCEPTED || state == OrderState.PARTLY_RECEIVED;
    }

    /** Notes that so much of an item is on an approved invoice; with the last of it the order is invoiced. */
    public void invoice(UUID itemId, BigDecimal quantity) {
        known(itemId).invoice(quantity);
        advanceIfInvoiced();
    }

    /** Notes that so much of what was invoiced is credited. */
    public void credit(UUID itemId, BigDecimal quantity) {
        known(itemId).credit(quantity);
        advanceIfInvoiced();
    }

    /** Once nothing is awaited and everything that is kept is invoiced, the order is. */
    public void advanceIfInvoiced() {
        boolean whole = lines.stream().allMatch(line -> line.toInvoice().signum() <= 0);
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

    private void deliverTo(Site site) {
        siteId = site.id();
        siteName = site.name();
        siteAddress = site.address();
        siteRegion = site.region();
        jurisdiction = site.jurisdiction();
    }

    /** All of a line, to the order's own site. */
    OrderDelivery wholeDelivery(BigDecimal quantity) {
        return new OrderDelivery(siteId, siteName, siteAddress, siteRegion, quantity, wantedBy);
    }

    private Stream<LocalDate> days() {
        return lines.stream()
                .flatMap(line -> line.deliveries().stream())
                .map(OrderDelivery::wantedBy)
                .filter(Objects::nonNull);
    }

    private void go(OrderAct act) {
        state = state.after(act)
                .orElseThrow(() -> new Problem(OrderProblem.ORDER_STATE, state.word()).with("state", state.word()));
    }

    private List<OrderEvent.Line> events() {
        return lines.stream()
                .filter(line -> !line.isStruck())
                .map(OrderLine::event)
                .toList();
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

    /** The member's own number of it, such as {@code BC-2030-000123}; null until it is placed. */
    public @Nullable String number() {
        return number;
    }

    /** What it comes to, before taxes; zero until it is placed. */
    public Money amount() {
        return lines.stream().map(OrderLine::amount).reduce(Money.zero(Money.CAD), Money::plus);
    }

    int approvalsNeeded() {
        return approvalsNeeded;
    }

    List<Approval> approvals() {
        return approvals;
    }

    @Nullable
    Instant acceptedAt() {
        return acceptedAt;
    }

    /** The day that the member asked for. */
    public @Nullable LocalDate wantedBy() {
        return wantedBy;
    }

    /** The last day on which it is delivered in time: the supplier's promise, or else what the member asked for. */
    public @Nullable LocalDate deliverBy() {
        return promisedFor == null ? days().max(Comparator.naturalOrder()).orElse(wantedBy) : promisedFor;
    }

    /** Begins to count towards the contract's ceiling in money, if it has one. */
    void count(@Nullable Money ceiling) {
        counted = ceiling == null ? null : Money.zero(ceiling.currency());
    }

    /**
     * Counts what is ordered and not given back, at the prices of the placement.
     *
     * @return by how much that has changed; empty where it is not counted
     */
    Optional<Money> recount() {
        if (counted == null) {
            return Optional.empty();
        }
        Money before = counted;
        counted = lines.stream()
                .map(OrderLine::standingAmount)
                .filter(amount -> !amount.isZero())
                .reduce(Money.zero(before.currency()), Money::plus);
        return Optional.of(counted.minus(before));
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public long version() {
        return version;
    }
}
