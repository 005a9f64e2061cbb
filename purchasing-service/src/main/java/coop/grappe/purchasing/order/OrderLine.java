package coop.grappe.purchasing.order;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One item of an order. Its prices are fixed when the order is placed. */
@Entity
public class OrderLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private PurchaseOrder order;

    private UUID lineId;
    private UUID itemId;

    @Embedded
    private Text names;

    private String unit;
    private BigDecimal quantity;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<PricedPart> prices;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<OrderDelivery> deliveries;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable LineAnswer answer;

    @Embedded
    private @Nullable Money amount;

    private BigDecimal received;
    private BigDecimal damaged;
    private BigDecimal invoiced;
    private BigDecimal returned;
    private BigDecimal awaited;
    private BigDecimal excess;
    private BigDecimal credited;
    private BigDecimal givenBack;
    private @Nullable Long place;

    protected OrderLine() {}

    /** @param deliveries where its parts go; none if all of it goes to the order's site */
    static OrderLine of(
            PurchaseOrder order, ContractLine contracted, BigDecimal quantity, List<OrderDelivery> deliveries) {
        OrderLine line = new OrderLine();
        line.id = Ids.next();
        line.order = order;
        line.lineId = contracted.id();
        line.itemId = contracted.itemId();
        line.names = contracted.names();
        line.unit = contracted.unit();
        line.quantity = quantity;
        line.prices = List.of();
        line.deliveries = List.copyOf(deliveries);
        line.received = BigDecimal.ZERO;
        line.damaged = BigDecimal.ZERO;
        line.invoiced = BigDecimal.ZERO;
        line.returned = BigDecimal.ZERO;
        line.awaited = BigDecimal.ZERO;
        line.excess = BigDecimal.ZERO;
        line.credited = BigDecimal.ZERO;
        line.givenBack = BigDecimal.ZERO;
        return line;
    }

    /** @param at its place in the line of what was taken of the contract */
    void price(long at, List<PricedPart> parts) {
        place = at;
        prices = List.copyOf(parts);
        amount = amountUpTo(quantity);
    }

    /**
     * Takes another quantity, before anything of it has arrived.
     *
     * @param more the prices of what comes in addition; none where it becomes less: then the last units go first
     * @param newDeliveries where it goes; none to fit the present ones
     */
    void resize(BigDecimal newQuantity, List<PricedPart> more, List<OrderDelivery> newDeliveries) {
        List<PricedPart> parts = new ArrayList<>(prices);
        parts.addAll(more);
        prices = PriceSchedule.firstUnits(parts, newQuantity);
        if (!newDeliveries.isEmpty()) {
            deliveries = List.copyOf(newDeliveries);
        } else if (!deliveries.isEmpty()) {
            deliveries = OrderDelivery.fitted(deliveries, newQuantity);
        }
        quantity = newQuantity;
        amount = amountUpTo(newQuantity);
    }

    void note(@Nullable LineAnswer supplierAnswer) {
        answer = supplierAnswer;
    }

    void receive(Arrival arrival) {
        received = received.add(arrival.received());
        damaged = damaged.add(arrival.damaged());
        excess = excess.add(arrival.excess());
    }

    /**
     * Divides what arrived into what counts towards the order and what is too much. What is damaged is charged to the excess first, so
     * that as much as was ordered is kept whole where that is possible.
     *
     * @param awaited whether anything is still to come; else all of it is too much
     */
    Arrival divide(BigDecimal arrived, BigDecimal broken, boolean awaited) {
        BigDecimal room = awaited ? quantity.subtract(received).max(BigDecimal.ZERO) : BigDecimal.ZERO;
        BigDecimal counted = arrived.min(room);
        BigDecimal beyond = arrived.subtract(counted);
        BigDecimal brokenBeyond = beyond.min(broken);
        return new Arrival(itemId, unit, counted, broken.subtract(brokenBeyond), beyond.subtract(brokenBeyond));
    }

    /** Orders more of it after all: what was too much and is kept. */
    void extend(BigDecimal more, List<PricedPart> parts) {
        quantity = quantity.add(more);
        prices = Stream.concat(prices.stream(), parts.stream()).toList();
        amount = amountUpTo(quantity);
    }

    /** Takes back what {@link #extend} added last. */
    void shorten(BigDecimal less) {
        quantity = quantity.subtract(less);
        prices = PriceSchedule.firstUnits(prices, quantity);
        amount = amountUpTo(quantity);
    }

    void sendBack(BigDecimal ofExcess, BigDecimal ofKept, boolean toReplace) {
        excess = excess.subtract(ofExcess);
        returned = returned.add(ofKept);
        awaited = toReplace ? awaited.add(ofKept) : awaited;
    }

    void replace(BigDecimal quantityReplaced) {
        returned = returned.subtract(quantityReplaced);
        awaited = awaited.subtract(quantityReplaced);
    }

    void credit(BigDecimal more) {
        credited = credited.add(more);
    }

    void invoice(BigDecimal more) {
        invoiced = invoiced.add(more);
    }

    /**
     * What the first so many units cost, the parts at their own prices in their order, rounded half up once.
     *
     * @param units those beyond the ordered quantity, which a member tolerates, cost what the last ordered one does
     */
    private Money amountUpTo(BigDecimal units) {
        BigDecimal left = units;
        BigDecimal sum = BigDecimal.ZERO;
        for (PricedPart part : prices) {
            BigDecimal here = part.quantity().min(left);
            sum = sum.add(part.unitPrice().amount().multiply(here));
            left = left.subtract(here);
        }
        if (left.signum() > 0 && !prices.isEmpty()) {
            sum = sum.add(prices.get(prices.size() - 1).unitPrice().amount().multiply(left));
        }
        return Money.rounded(sum, currency(), RoundingMode.HALF_UP);
    }

    /** What is ordered and not given back, at the prices of the placement. */
    Money standingAmount() {
        return amountUpTo(quantity.subtract(givenBack));
    }

    /** What the next so many units to be invoiced cost: amounts of partial invoices add up to that of the whole. */
    public Money amountOfNext(BigDecimal units) {
        return amountUpTo(invoiced.add(units)).minus(amountUpTo(invoiced));
    }

    /** What the units after the first so many cost, up to so many; negative if that is fewer. */
    public Money amountBetween(BigDecimal from, BigDecimal to) {
        return amountUpTo(to).minus(amountUpTo(from));
    }

    private java.util.Currency currency() {
        return prices.isEmpty() ? Money.CAD : prices.get(0).unitPrice().currency();
    }

    public UUID lineId() {
        return lineId;
    }

    public UUID itemId() {
        return itemId;
    }

    public Text names() {
        return names;
    }

    public String unit() {
        return unit;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public List<PricedPart> prices() {
        return prices;
    }

    public Money amount() {
        return amount == null ? Money.zero(Money.CAD) : amount;
    }

    /** Where all of it goes: never empty unless the line is struck. */
    public List<OrderDelivery> deliveries() {
        return deliveries.isEmpty() && quantity.signum() > 0
                ? List.of(order.wholeDelivery(quantity))
                : List.copyOf(deliveries);
    }

    /** What the supplier would rather do, or did; null if it took the line as it is. */
    public @Nullable LineAnswer answer() {
        return answer;
    }

    /** The last day by which the supplier promises it; null where the member's days stand. */
    @Nullable
    LocalDate promise() {
        return answer == null ? null : answer.deliverBy();
    }

    /** The days by which it is to come: the supplier's, or else the member's. */
    Stream<LocalDate> days() {
        LocalDate promise = promise();
        return promise != null
                ? Stream.of(promise)
                : deliveries().stream().map(OrderDelivery::wantedBy).filter(Objects::nonNull);
    }

    OrderEvent.AnsweredLine answeredEvent() {
        return answer == null
                ? new OrderEvent.AnsweredLine(itemId, AnswerKind.ACCEPT, new Quantity(quantity, unit), null, null)
                : new OrderEvent.AnsweredLine(
                        itemId,
                        answer.kind(),
                        new Quantity(answer.quantity(), unit),
                        answer.deliverBy(),
                        answer.reason());
    }

    /** Whether nothing of it is wanted or delivered any more. */
    public boolean isStruck() {
        return quantity.signum() == 0;
    }

    public BigDecimal received() {
        return received;
    }

    public BigDecimal damaged() {
        return damaged;
    }

    public BigDecimal invoiced() {
        return invoiced;
    }

    /** What went back and is not replaced. */
    public BigDecimal returned() {
        return returned;
    }

    /** What arrived whole beyond what was ordered, and was neither accepted nor sent back. */
    public BigDecimal excess() {
        return excess;
    }

    /** How much of what was invoiced is credited. */
    public BigDecimal credited() {
        return credited;
    }

    /** What arrived whole and did not go back. */
    public BigDecimal kept() {
        return received.subtract(damaged).subtract(returned);
    }

    /** What the member has and is not invoiced yet; negative where more is invoiced than it kept. */
    public BigDecimal toInvoice() {
        return kept().subtract(invoiced).add(credited);
    }

    /** What was ordered and did not arrive whole; what went back is not in it. */
    BigDecimal undelivered() {
        return quantity.subtract(received).add(damaged);
    }

    /** What does not count in the group's volume any more. */
    BigDecimal givenBack() {
        return givenBack;
    }

    /** Stops counting what did not arrive whole, or went back for a credit. @return how much of it counted until now */
    BigDecimal giveBack() {
        BigDecimal back =
                quantity.subtract(kept()).subtract(awaited).subtract(givenBack).max(BigDecimal.ZERO);
        return giveBack(back);
    }

    /** Stops counting so much of it. */
    BigDecimal giveBack(BigDecimal back) {
        givenBack = givenBack.add(back);
        return back;
    }

    /** Counts again what did not arrive, because it may still. @return how much did not count until now */
    BigDecimal takeAgain() {
        BigDecimal again = undelivered().min(givenBack);
        givenBack = givenBack.subtract(again);
        return again;
    }

    OrderEvent.Line event() {
        return new OrderEvent.Line(itemId, new Quantity(quantity, unit), amount());
    }
}
