package coop.grappe.supplier;

import coop.grappe.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("coop.grappe.supplier");
    }
}
