package coop.grappe.platform;

import coop.grappe.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void thePlatformKeepsTheRulesOfTheHouse() {
        HouseRules.check("coop.grappe.platform");
    }
}
