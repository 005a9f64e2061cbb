package coop.grappe.purchasing.order;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.MEMBER;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.contract.ContractFixture.PAINT;

import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractFixture;
import coop.grappe.purchasing.contract.Site;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders for tests. */
public final class OrderFixture {

    /** The day after tomorrow. */
    static final LocalDate WANTED =
            NOW.plus(2, ChronoUnit.DAYS).atZone(ZoneId.of("America/Montreal")).toLocalDate();

    static final String NUMBER = "BC-2030-000001";
    static final Site SITE =
            new Site(ContractFixture.SITE, "Immeuble A", "12, rue des Pins, Sherbrooke", "Estrie", "QC");

    private OrderFixture() {}

    static PurchaseOrder draft(String bulbs, String paint) {
        Contract contract = ContractFixture.active();
        PurchaseOrder order = PurchaseOrder.drafted(contract, MEMBER, SITE, WANTED, NOW);
        add(order, contract, BULB, bulbs);
        add(order, contract, PAINT, paint);
        return order;
    }

    private static void add(PurchaseOrder order, Contract contract, UUID item, String quantity) {
        OrderLine line = OrderLine.of(order, contract.line(item).orElseThrow(), new BigDecimal(quantity), List.of());
        line.price(1, contract.line(item).orElseThrow().schedule().pricesOf(BigDecimal.ZERO, new BigDecimal(quantity)));
        order.add(line);
    }

    /** An order that the supplier has accepted, the group's first. */
    public static PurchaseOrder accepted(String bulbs, String paint) {
        PurchaseOrder order = draft(bulbs, paint);
        order.place(NUMBER, NOW);
        order.accept(null, NOW);
        return order;
    }

    /** An order that waits for its supplier's answer. */
    public static PurchaseOrder placed(String bulbs, String paint) {
        PurchaseOrder order = draft(bulbs, paint);
        order.place(NUMBER, NOW);
        return order;
    }

    public static PurchaseOrder rejected(String reason) {
        PurchaseOrder order = placed("36", "25");
        order.reject(reason);
        return order;
    }

    /** The supplier would deliver fewer bulbs, the day after they were wanted, and no paint. */
    public static PurchaseOrder answered(String fewerBulbs) {
        PurchaseOrder order = placed("36", "25");
        order.answer(Map.of(
                BULB,
                new LineAnswer(
                        AnswerKind.CHANGE,
                        new BigDecimal("36"),
                        new BigDecimal(fewerBulbs),
                        WANTED.plusDays(1),
                        "Rupture de stock"),
                PAINT,
                new LineAnswer(AnswerKind.REJECT, new BigDecimal("25"), BigDecimal.ZERO, null, "Article discontinué")));
        return order;
    }

    static OrderEvent receive(PurchaseOrder order, List<Arrival> arrivals, boolean complete) {
        return order.receive(new UUID(5, 1), arrivals, complete, NOW);
    }

    public static void arrive(PurchaseOrder order, UUID item, String received, String damaged, boolean complete) {
        String unit = order.line(item).orElseThrow().unit();
        receive(order, List.of(new Arrival(item, unit, new BigDecimal(received), new BigDecimal(damaged))), complete);
    }

    /** Sends some of what was kept back, for a credit. */
    public static void goBack(PurchaseOrder order, UUID item, String quantity) {
        order.sendBack(item, BigDecimal.ZERO, new BigDecimal(quantity), false);
    }
}
