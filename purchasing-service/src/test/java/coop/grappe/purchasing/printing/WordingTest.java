package coop.grappe.purchasing.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.order.OrderView;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording french = new Wording(OrderView.class, Locale.FRENCH);
    private final Wording english = new Wording(OrderView.class, Locale.ENGLISH);

    @Test
    void whatIsOwedTheOtherWayHasItsSignBeforeTheDollar() {
        Money owed = Money.cad("-1234.50");
        assertEquals("-1\u00A0234,50\u00A0$", french.money(owed));
        assertEquals("-$1,234.50", english.money(owed));
        assertEquals("$1,234.50", english.money(owed.negated()));
    }

    @Test
    void percentsHaveAtMostOneDecimal() {
        assertEquals("9,9\u00A0%", french.percent(new BigDecimal("9.94")));
        assertEquals("10%", english.percent(new BigDecimal("10.0")));
    }
}
