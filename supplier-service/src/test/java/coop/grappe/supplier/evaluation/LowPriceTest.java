package coop.grappe.supplier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowPriceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60.00 | 100.00 100.00        | below-mean below-next",
                "60.01 | 100.00 100.00        | below-next",
                "70.00 | 100.00               | below-next",
                "70.01 | 100.00               | ''",
                "60.00 | 65.00 135.00         | below-mean",
                "100.00| 50.00 200.00         | below-next",
                "50.00 | ''                   | ''",
                "50.00 | 50.00                | ''",
                "0.00  | 0.00                 | ''",
                "0.00  | 10.00                | below-mean below-next",
                "90.00 | 10.00                | ''"
            })
    void aPriceIsLowAgainstTheMeanOfTheOthersOrAgainstTheNext(String total, String others, String expected) {
        List<Money> amounts = others.isEmpty()
                ? List.of()
                : Arrays.stream(others.split(" ")).map(Money::cad).toList();
        Set<String> signs = LowPrice.signsOf(Money.cad(total), amounts).stream()
                .map(LowPrice::word)
                .collect(Collectors.toSet());
        assertEquals(expected.isEmpty() ? Set.of() : Set.of(expected.split(" ")), signs);
    }
}
