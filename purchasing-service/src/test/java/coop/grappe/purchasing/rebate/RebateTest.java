package coop.grappe.purchasing.rebate;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.test.Schemas;
import java.util.UUID;
import net.jqwik.api.Example;

class RebateTest {

    private static final UUID ID = new UUID(1, 1);

    @Example
    void theEventsFitTheirSchemas() {
        Schemas.check(new RebateEvent.Earned(
                ID,
                ID,
                "CA-QC-NEQ:1100000002",
                "CA-QC-NEQ:1199999999",
                ID,
                Money.cad("20.12"),
                Quantity.of("100", "EA")));
        Schemas.check(new RebateEvent.Adjusted(
                ID,
                ID,
                "CA-QC-NEQ:1100000002",
                "CA-QC-NEQ:1199999999",
                ID,
                Money.cad("-20.12"),
                Quantity.of("0", "EA")));
    }
}
