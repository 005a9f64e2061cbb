package coop.grappe.purchasing.order;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.contract.ContractFixture.PAINT;
import static coop.grappe.purchasing.order.OrderFixture.NUMBER;
import static coop.grappe.purchasing.order.OrderFixture.WANTED;
import static coop.grappe.purchasing.order.OrderFixture.accepted;
import static coop.grappe.purchasing.order.OrderFixture.arrive;
import static coop.grappe.purchasing.order.OrderFixture.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.Schemas;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PurchaseOrderTest {

    @Example
    void whatIsTooMuchIsSetApartAndWhatIsBrokenIsChargedToItFirst() {
        PurchaseOrder order = accepted("12", "2");
        arrive(order, BULB, "10", "0", false);
        assertEquals(part("2", "0", "1"), order.divide(BULB, new BigDecimal("3"), BigDecimal.ZERO));
        assertEquals(part("2", "1", "0"), order.divide(BULB, new BigDecimal("3"), new BigDecimal("2")));
        arrive(order, BULB, "2", "0", true);
        assertEquals(part("0", "0", "4"), order.divide(BULB, new BigDecimal("4"), BigDecimal.ZERO));
    }

    private static Arrival part(String received, String damaged, String excess) {
        return new Arrival(BULB, "EA", new BigDecimal(received), new BigDecimal(damaged), new BigDecimal(excess));
    }

    @Example
    void excessThatIsKeptIsOrderedAtItsOwnPriceAndInvoicedAfterTheRest() {
        PurchaseOrder order = accepted("12", "2");
        OrderFixture.receive(order, List.of(part("12", "0", "3")), true);
        order.invoice(BULB, new BigDecimal("12"));
        assertTrue(order.isInvoiced());
        order.keepExcess(
                BULB, new BigDecimal("2"), List.of(new PricedPart(new BigDecimal("2"), UnitPrice.cad("4.00"))));
        OrderLine bulbs = order.line(BULB).orElseThrow();
        assertEquals(OrderState.RECEIVED, order.state());
        assertEquals(Money.cad("68.00"), bulbs.amount());
        assertEquals(Money.cad("8.00"), bulbs.amountOfNext(new BigDecimal("2")));
        assertEquals(0, bulbs.excess().compareTo(BigDecimal.ONE));
        assertEquals(
                OrderProblem.NO_EXCESS,
                assertThrows(Problem.class, () -> order.keepExcess(BULB, new BigDecimal("2"), List.of()))
                        .type());
    }

    @Example
    void aReceiptThatIsReliedOnCannotBeTakenBack() {
        PurchaseOrder order = accepted("12", "2");
        arrive(order, BULB, "12", "2", false);
        order.invoice(BULB, new BigDecimal("6"));
        order.reopen();
        assertEquals(
                OrderProblem.RECEIPT_USED,
                assertThrows(Problem.class, () -> order.unreceive(part("12", "2", "0"), BigDecimal.ZERO))
                        .type());
        order.credit(BULB, new BigDecimal("6"));
        order.unreceive(part("12", "2", "0"), BigDecimal.ZERO);
        assertEquals(0, order.line(BULB).orElseThrow().kept().signum());
    }

    @Example
    void whatGoesBackIsNotOwedUnlessItIsReplaced() {
        PurchaseOrder order = accepted("12", "2");
        arrive(order, BULB, "12", "0", true);
        order.sendBack(BULB, BigDecimal.ZERO, new BigDecimal("5"), true);
        OrderLine bulbs = order.line(BULB).orElseThrow();
        assertEquals(0, bulbs.toInvoice().compareTo(new BigDecimal("7")));
        order.invoice(BULB, new BigDecimal("7"));
        assertTrue(order.isInvoiced());
        order.replace(BULB, new BigDecimal("2"));
        assertEquals(OrderState.RECEIVED, order.state());
        assertEquals(0, bulbs.toInvoice().compareTo(new BigDecimal("2")));
    }

    @Example
    void theLastUnitOfEveryItemMakesItReceived() {
        PurchaseOrder order = accepted("12", "2");
        arrive(order, BULB, "12", "0", false);
        assertEquals(OrderState.PARTLY_RECEIVED, order.state());
        arrive(order, PAINT, "2", "0", false);
        assertEquals(OrderState.RECEIVED, order.state());
        assertFalse(order.awaitsMore());
    }

    @Example
    void whatIsMissingOrDamagedIsNotDelivered() {
        PurchaseOrder order = accepted("12", "2");
        arrive(order, BULB, "10", "3", true);
        assertEquals(OrderState.RECEIVED, order.state());
        OrderLine bulbs = order.line(BULB).orElseThrow();
        assertEquals(0, bulbs.kept().compareTo(new BigDecimal("7")));
        assertEquals(0, bulbs.giveBack().compareTo(new BigDecimal("5")));
        assertEquals(0, bulbs.giveBack().signum());
        assertEquals(0, bulbs.givenBack().compareTo(new BigDecimal("5")));
    }

    @Example
    void anOrderOfWhichNothingCameHasNothingToInvoice() {
        PurchaseOrder order = accepted("12", "2");
        arrive(order, BULB, "12", "12", true);
        assertTrue(order.isInvoiced());
        order.close();
        assertEquals(OrderState.CLOSED, order.state());
    }

    @Example
    void whatIsInvoicedInPartStaysOpenUntilTheRestIs() {
        PurchaseOrder order = accepted("12", "2");
        arrive(order, BULB, "12", "0", true);
        order.invoice(BULB, new BigDecimal("5"));
        assertFalse(order.isInvoiced());
        order.invoice(BULB, new BigDecimal("7"));
        assertTrue(order.isInvoiced());
    }

    @Example
    void onlyWhatWasPlacedIsGivenBackByACancellation() {
        assertFalse(draft("12", "2").cancel(false));
        PurchaseOrder placed = draft("12", "2");
        placed.place(NUMBER, NOW);
        assertTrue(placed.cancel(false));
    }

    @Example
    void theSuppliersPromiseStandsAndElseTheDayThatTheMemberWants() {
        PurchaseOrder order = draft("12", "2");
        order.place(NUMBER, NOW);
        order.accept(WANTED.plusDays(3), NOW);
        assertEquals(WANTED.plusDays(3), order.deliverBy());
        assertEquals(WANTED, accepted("12", "2").deliverBy());
    }

    @Example
    void nobodyIsHeldToADayThatIsOver() {
        Instant tooLate = NOW.plus(3, ChronoUnit.DAYS);
        assertEquals(
                OrderProblem.DELIVERY_DAY_PAST,
                assertThrows(Problem.class, () -> draft("12", "2").place(NUMBER, tooLate))
                        .type());
        PurchaseOrder order = draft("12", "2");
        order.place(NUMBER, NOW);
        assertThrows(Problem.class, () -> order.accept(null, tooLate));
    }

    @Example
    void everyEventFitsItsSchema() {
        PurchaseOrder order = draft("12", "2.5");
        Schemas.check(order.place(NUMBER, NOW));
        Schemas.check(order.accept(null, NOW));
        Schemas.check(OrderFixture.receive(
                order, List.of(new Arrival(BULB, "EA", new BigDecimal("3"), BigDecimal.ONE)), false));
        Schemas.check(order.cancellation());
        PurchaseOrder other = draft("12", "2");
        other.place(NUMBER, NOW);
        Schemas.check(other.reject("Discontinué"));
    }

    @Example
    void everyEventOfAnswersAndChangesFitsItsSchema() {
        PurchaseOrder order = draft("12", "2.5");
        Schemas.check(order.submit("acheteuse", 1, Money.cad("82.81")));
        assertTrue(order.approve("tresoriere", 1, NOW));
        order.place(NUMBER, NOW);
        LineAnswer less = new LineAnswer(AnswerKind.CHANGE, new BigDecimal("12"), new BigDecimal("6"), WANTED, "Usine");
        Schemas.check(order.answer(Map.of(BULB, less)));
        Schemas.check(order.dissent("Il nous faut tout"));
        List<ChangedLine> lines = List.of(new ChangedLine(
                BULB, order.line(BULB).orElseThrow().names(), "EA", new BigDecimal("12"), BigDecimal.ZERO, List.of()));
        OrderChange change = OrderChange.proposed(order, 1, lines, null, NOW);
        Schemas.check(change.request(order));
        Schemas.check(change.withdrawal(order));
        change.reject("Déjà emballée", NOW);
        Schemas.check(change.rejection(order));
        order.line(BULB).orElseThrow().resize(BigDecimal.ZERO, List.of(), List.of());
        Schemas.check(order.changed(1, NOW));
    }

    @Example
    void nobodyApprovesOnesOwnOrderOrTwice() {
        PurchaseOrder order = draft("12", "2");
        order.submit("acheteuse", 2, Money.cad("78.25"));
        assertEquals(
                OrderProblem.OWN_ORDER,
                assertThrows(Problem.class, () -> order.approve("acheteuse", 2, NOW))
                        .type());
        assertFalse(order.approve("tresoriere", 2, NOW));
        assertEquals(
                OrderProblem.APPROVED_ALREADY,
                assertThrows(Problem.class, () -> order.approve("tresoriere", 2, NOW))
                        .type());
        assertTrue(order.approve("autre", 2, NOW));
    }

    @Example
    void whatBecomesLessLosesItsLastUnitsAndItsLastDeliveries() {
        PurchaseOrder order = draft("12", "30");
        OrderLine paint = order.line(PAINT).orElseThrow();
        paint.resize(
                new BigDecimal("30"),
                List.of(),
                List.of(
                        OrderDelivery.to(OrderFixture.SITE, new BigDecimal("20"), WANTED),
                        OrderDelivery.to(OrderFixture.SITE, new BigDecimal("10"), WANTED.plusDays(9))));
        paint.resize(new BigDecimal("19"), List.of(), List.of());
        assertEquals(Money.cad("173.34"), paint.amount());
        assertEquals(1, paint.prices().size());
        assertEquals(1, paint.deliveries().size());
        assertEquals(0, paint.deliveries().get(0).quantity().compareTo(new BigDecimal("19")));
    }

    @Property(tries = 300)
    void partialInvoicesAddUpToTheAmountOfTheWhole(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 6_000) Integer> thousandths) {
        BigDecimal whole =
                thousandths.stream().map(part -> BigDecimal.valueOf(part, 3)).reduce(BigDecimal.ZERO, BigDecimal::add);
        PurchaseOrder order = accepted("12", whole.toPlainString());
        arrive(order, PAINT, whole.toPlainString(), "0", true);
        OrderLine paint = order.line(PAINT).orElseThrow();
        Money sum = Money.zero(Money.CAD);
        for (int part : thousandths) {
            sum = sum.plus(paint.amountOfNext(BigDecimal.valueOf(part, 3)));
            order.invoice(PAINT, BigDecimal.valueOf(part, 3));
        }
        assertEquals(paint.amount(), sum);
        assertTrue(order.lines().stream().allMatch(line -> line.toInvoice().signum() == 0));
    }
}
