package coop.grappe.purchasing.order;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.MEMBER;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.contract.ContractFixture.PAINT;

import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Orders for tests. */
public final class OrderFixture {

    private OrderFixture() {}

    static PurchaseOrder draft(String bulbs, String paint) {
        Contract contract = ContractFixture.active();
        PurchaseOrder order = PurchaseOrder.drafted(contract, ContractFixture.need(MEMBER, BULB, "120"), NOW);
        add(order, contract, BULB, bulbs);
        add(order, contract, PAINT, paint);
        return order;
    }

    private static void add(PurchaseOrder order, Contract contract, UUID item, String quantity) {
        OrderLine line = OrderLine.of(order, contract.line(item).orElseThrow(), new BigDecimal(quantity));
        line.price(contract.line(item)
                .orElseThrow()
                .schedule()
                .pricesOf(BigDecimal.ZERO, new BigDecimal(quantity), new BigDecimal(quantity)));
        order.add(line);
    }

    /** An order that the supplier has accepted, the group's first. */
    public static PurchaseOrder accepted(String bulbs, String paint) {
        PurchaseOrder order = draft(bulbs, paint);
        order.place(NOW);
        order.accept();
        return order;
    }

    public static void arrive(PurchaseOrder order, UUID item, String received, String damaged, boolean complete) {
        String unit = order.line(item).orElseThrow().unit();
        order.receive(
                List.of(new Receipt.Line(item, unit, new BigDecimal(received), new BigDecimal(damaged), null)),
                complete);
    }
}
