package coop.grappe.purchasing;

import coop.grappe.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("coop.grappe.purchasing");
    }
}
