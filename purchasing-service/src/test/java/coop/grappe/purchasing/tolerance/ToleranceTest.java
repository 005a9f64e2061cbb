package coop.grappe.purchasing.tolerance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ToleranceTest {

    @Test
    void withoutARuleNothingPassesThatDiffers() {
        Tolerance none = Tolerance.none("CA-QC-NEQ:1100000002");
        assertTrue(none.allowsQuantity(BigDecimal.TEN, BigDecimal.TEN));
        assertTrue(none.allowsPrice(Money.cad("5.00"), Money.cad("5.00")));
        assertFalse(none.allowsQuantity(new BigDecimal("10.001"), BigDecimal.TEN));
        assertFalse(none.allowsPrice(Money.cad("4.99"), Money.cad("5.00")));
        assertFalse(none.allowsCharges(Money.cad("0.01"), Money.cad("5.00")));
        assertEquals(0, none.excessOf(BigDecimal.TEN).signum());
    }

    @Test
    void aPercentageHoldsToItsLastUnit() {
        Tolerance some = ToleranceFixture.of("2", "0.5", "3", "5.00", "10.00");
        assertTrue(some.allowsQuantity(new BigDecimal("102"), new BigDecimal("100")));
        assertFalse(some.allowsQuantity(new BigDecimal("102.001"), new BigDecimal("100")));
        assertTrue(some.allowsPrice(Money.cad("100.50"), Money.cad("100.00")));
        assertTrue(some.allowsPrice(Money.cad("99.50"), Money.cad("100.00")));
        assertFalse(some.allowsPrice(Money.cad("100.51"), Money.cad("100.00")));
        assertFalse(some.allowsPerLine(Money.cad("5.01")));
        assertFalse(some.allowsInTotal(Money.cad("10.01")));
        assertEquals(new BigDecimal("1.234"), some.excessOf(new BigDecimal("12.349")));
    }
}
