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

    void receive(BigDecimal more, BigDecimal moreDamaged) {
        received = received.add(more);
        damaged = damaged.add(moreDamaged);
    }

    void invoice(BigDecimal more) {
        invoiced = invoiced.add(more);
    }

    /**
     * What the first so many units cost, the parts at their own prices in their order, rounded half up once.
     *
     * @param units at most the ordered quantity
     */
    private Money amountUpTo(BigDecimal units) {
        BigDecimal left = units;
        BigDecimal sum = BigDecimal.ZERO;
        for (PricedPart part : prices) {
            BigDecimal here = part.quantity().min(left);
            sum = sum.add(part.unitPrice().amount().multiply(here));
            left = left.subtract(here);
        }
        return Money.rounded(sum, currency(), RoundingMode.HALF_UP);
    }

    /** What the next so many units to be invoiced cost: amounts of partial invoices add up to that of the whole. */
    public Money amountOfNext(BigDecimal units) {
        return amountUpTo(invoiced.add(units)).minus(amountUpTo(invoiced));
    }

    private java.util.Currency currency() {
        return prices.isEmpty() ? Money.CAD : prices.get(0).unitPrice().currency();
    }

    UUID lineId() {
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
    @Nullable
    LineAnswer answer() {
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
    boolean isStruck() {
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

    /** What arrived whole. */
    public BigDecimal kept() {
        return received.subtract(damaged);
    }

    /** What arrived whole and is not invoiced yet. */
    public BigDecimal toInvoice() {
        return kept().subtract(invoiced);
    }

    /** What does not count in the group's volume any more. */
    BigDecimal givenBack() {
        return givenBack;
    }

    /** Stops counting what did not arrive whole. @return how much of it counted until now */
    BigDecimal giveBack() {
        BigDecimal back = quantity.subtract(kept()).subtract(givenBack);
        givenBack = givenBack.add(back);
        return back;
    }

    OrderEvent.Line event() {
        return new OrderEvent.Line(itemId, new Quantity(quantity, unit), amount());
    }
}
