package coop.grappe.purchasing.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 21);
    private static final String BULB = "39101628";
    private static final String APPLES = "50301500";
    private static final String RENT = "80131501";

    private final TaxTable table = TaxTable.asDelivered();

    private static Supply supply(String place, String classification, String price) {
        return Supply.of(place, "UNSPSC", classification, Money.cad(price));
    }

    private String assess(LocalDate day, Supply... supplies) {
        return table.assess(Arrays.asList(supplies), day).lines().stream()
                .map(line -> "%s %s %% of %s = %s"
                        .formatted(
                                line.tax(),
                                line.percent().toPlainString(),
                                line.base().amount(),
                                line.amount().amount()))
                .collect(Collectors.joining(", "));
    }

    /** The first is Revenu Québec's own example: GST 5.00, QST 9.98, total 114.98. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CA-QC | 2026-03-21 | 100.00 | GST 5 % of 100.00 = 5.00, QST 9.975 % of 100.00 = 9.98",
                "CA-QC | 2013-01-01 | 100.00 | GST 5 % of 100.00 = 5.00, QST 9.975 % of 100.00 = 9.98",
                "CA-QC | 2012-12-31 | 100.00 | GST 5 % of 100.00 = 5.00, QST 9.5 % of 105.00 = 9.98",
                "CA-QC | 2011-06-30 | 100.00 | GST 5 % of 100.00 = 5.00, QST 8.5 % of 105.00 = 8.93",
                "CA-QC | 2010-12-31 | 100.00 | GST 5 % of 100.00 = 5.00, QST 7.5 % of 105.00 = 7.88",
                "CA-QC | 2007-12-31 | 100.00 | GST 6 % of 100.00 = 6.00, QST 7.5 % of 106.00 = 7.95",
                "CA-QC | 2006-06-30 | 100.00 | GST 7 % of 100.00 = 7.00, QST 7.5 % of 107.00 = 8.03",
                "CA-QC | 2026-03-21 | 0.10 | GST 5 % of 0.10 = 0.01, QST 9.975 % of 0.10 = 0.01",
                "CA-QC | 2026-03-21 | -20.12 | GST 5 % of -20.12 = -1.01, QST 9.975 % of -20.12 = -2.01",
                "CA-ON | 2010-06-30 | 100.00 | GST 5 % of 100.00 = 5.00, RST 8 % of 100.00 = 8.00",
                "CA-ON | 2010-07-01 | 100.00 | HST 13 % of 100.00 = 13.00",
                "CA-NS | 2025-03-31 | 100.00 | HST 15 % of 100.00 = 15.00",
                "CA-NS | 2025-04-01 | 100.00 | HST 14 % of 100.00 = 14.00",
                "CA-NB | 2016-06-30 | 100.00 | HST 13 % of 100.00 = 13.00",
                "CA-NB | 2016-07-01 | 100.00 | HST 15 % of 100.00 = 15.00",
                "CA-PE | 2013-03-31 | 100.00 | GST 5 % of 100.00 = 5.00, PST 10 % of 105.00 = 10.50",
                "CA-PE | 2016-10-01 | 100.00 | HST 15 % of 100.00 = 15.00",
                "CA-BC | 2026-03-21 | 100.00 | GST 5 % of 100.00 = 5.00, PST 7 % of 100.00 = 7.00",
                "CA-SK | 2026-03-21 | 100.00 | GST 5 % of 100.00 = 5.00, PST 6 % of 100.00 = 6.00",
                "CA-MB | 2019-06-30 | 100.00 | GST 5 % of 100.00 = 5.00, RST 8 % of 100.00 = 8.00",
                "CA-NU | 2026-03-21 | 100.00 | GST 5 % of 100.00 = 5.00",
                "FR | 2026-03-21 | 100.00 | VAT 20 % of 100.00 = 20.00"
            })
    void eachPlaceTaxesByTheRatesOfTheDay(String place, LocalDate day, String price, String expected) {
        assertEquals(expected, assess(day, supply(place, BULB, price)));
    }

    @Test
    void taxesAreTakenOnTheTotalAndRoundedOnce() {
        Assessment due = table.assess(
                List.of(supply("CA-QC", BULB, "0.10"), supply("CA-QC", BULB, "0.10"), supply("CA-QC", BULB, "0.10")),
                DAY);
        assertEquals(Money.cad("0.02"), due.due("GST"));
        assertEquals(Money.cad("0.03"), due.due("QST"));
        assertEquals(Map.of("GST", Money.cad("0.03"), "QST", Money.cad("0.03")), due.byItem());
        assertTrue(due.accepts("GST", Money.cad("0.02")) && due.accepts("GST", Money.cad("0.03")));
        assertTrue(!due.accepts("GST", Money.cad("0.01")) && !due.accepts("HST", Money.cad("0.01")));
    }

    @Test
    void zeroRatedAndExemptThingsBearNothingAndSaySo() {
        assertEquals(
                "GST 5 % of 100.00 = 5.00, GST 0 % of 40.00 = 0.00, QST 9.975 % of 100.00 = 9.98, QST 0 % of 40.00 = 0.00",
                assess(DAY, supply("CA-QC", BULB, "100.00"), supply("CA-QC", APPLES, "40.00")));
        List<TaxLine> rent =
                table.assess(List.of(supply("CA-QC", RENT, "900.00")), DAY).lines();
        assertEquals(
                List.of("exempt", "exempt"),
                rent.stream().map(TaxLine::category).toList());
        assertEquals("E", table.category("exempt").code());
        assertEquals(
                "GST 5 % of 3.00 = 0.15, QST 9.975 % of 3.00 = 0.30", assess(DAY, supply("CA-QC", "50202309", "3.00")));
    }

    @Test
    void whatThePartiesAgreedGoesBeforeTheTable() {
        Supply agreed = new Supply("CA-QC", "UNSPSC", BULB, "zero-rated", Money.cad("100.00"));
        assertEquals("GST 0 % of 100.00 = 0.00, QST 0 % of 100.00 = 0.00", assess(DAY, agreed));
        Supply reduced = new Supply("FR", "UNSPSC", BULB, "super-reduced", Money.cad("100.00"));
        assertEquals("VAT 2.1 % of 100.00 = 2.10", assess(DAY, reduced));
        assertEquals("VAT 5.5 % of 100.00 = 5.50", assess(DAY, supply("FR", APPLES, "100.00")));
    }

    @Test
    void oneTaxMayKnowAnItemThatAnotherDoesNot() {
        assertEquals(
                "GST 5 % of 100.00 = 5.00, PST 0 % of 100.00 = 0.00",
                assess(DAY, supply("CA-BC", "72102902", "100.00")));
    }

    @Test
    void eachPlaceOfDeliveryIsComputedForItself() {
        assertEquals(
                "HST 13 % of 50.00 = 6.50, GST 5 % of 100.00 = 5.00, QST 9.975 % of 100.00 = 9.98",
                assess(DAY, supply("CA-QC", BULB, "100.00"), supply("CA-ON", BULB, "50.00")));
    }

    @Test
    void aDayBeforeTheTableIsRefused() {
        Supply bulb = supply("CA-QC", BULB, "1.00");
        assertThrows(Problem.class, () -> table.assess(List.of(bulb), LocalDate.of(1985, 1, 1)));
        assertThrows(Problem.class, () -> table.on("XX", "standard", DAY));
    }

    @Test
    void noTaxHasTwoRatesOrNoneOnADay() {
        Map<String, List<TaxRate>> byTax = table.rates().stream()
                .collect(Collectors.groupingBy(rate -> rate.jurisdiction() + " " + rate.tax() + " " + rate.category()));
        byTax.forEach((tax, rates) -> {
            List<TaxRate> ordered =
                    rates.stream().sorted(Comparator.comparing(TaxRate::from)).toList();
            for (int i = 1; i < ordered.size(); i++) {
                LocalDate ended = ordered.get(i - 1).to();
                assertTrue(ended != null && ended.isBefore(ordered.get(i).from()), tax + " overlaps");
                boolean harmonizedMeanwhile = tax.equals("CA-BC PST standard");
                assertTrue(
                        harmonizedMeanwhile
                                || ended.plusDays(1).equals(ordered.get(i).from()),
                        tax + " has a gap");
            }
        });
    }

    @Test
    void everyRowNamesWhatTheTablesKnow() {
        for (TaxRate rate : table.rates()) {
            assertTrue(table.categoryCalled(rate.category()).orElseThrow().taxed(), rate::toString);
            assertTrue(table.taxes().contains(rate.tax()), rate::toString);
            assertTrue(table.taxes().containsAll(rate.onTopOf()), rate::toString);
            assertTrue(table.taxes().containsAll(rate.replaces()), rate::toString);
            assertTrue(rate.percent().signum() > 0 && rate.percent().intValue() < 100, rate::toString);
        }
        table.items()
                .forEach(
                        item -> assertTrue(table.categoryCalled(item.category()).isPresent(), item::toString));
    }
}
