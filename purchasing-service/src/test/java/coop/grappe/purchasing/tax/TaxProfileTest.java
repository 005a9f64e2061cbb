package coop.grappe.purchasing.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TaxProfileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 21);
    private static final Money CENT = Money.cad("0.01");

    private final TaxTable taxes = TaxTable.asDelivered();
    private final RecoveryTable table = RecoveryTable.asDelivered();

    private List<TaxLine> on(String place, String price, LocalDate day) {
        return taxes.assess(List.of(Supply.of(place, "UNSPSC", "39101628", Money.cad(price))), day)
                .lines();
    }

    private static String written(List<Recovery> recoveries) {
        return recoveries.stream()
                .map(recovery -> "%s %s + %s, cost %s"
                        .formatted(
                                recovery.tax(),
                                recovery.credit().amount(),
                                recovery.rebate().amount(),
                                recovery.cost().amount()))
                .collect(Collectors.joining("; "));
    }

    private TaxProfile body(String body) {
        return new TaxProfile(body, Map.of(), table);
    }

    @Example
    void aHousingCooperativeRecoversNothing() {
        assertEquals(
                "GST 0.00 + 0.00, cost 5.00; QST 0.00 + 0.00, cost 9.98",
                written(TaxProfile.ofHousing(table).recoverable(on("CA-QC", "100.00", DAY), DAY)));
    }

    /** Revenu Québec's own example: dinnerware for 500, of which a charity gets back 12.50 and 24.94. */
    @Example
    void aCharityGetsHalfBack() {
        assertEquals(
                "GST 0.00 + 12.50, cost 12.50; QST 0.00 + 24.94, cost 24.94",
                written(body("charity").recoverable(on("CA-QC", "500.00", DAY), DAY)));
    }

    @Example
    void aMunicipalityGetsWhatTheRateOfTheDayGives() {
        TaxProfile municipality = body("municipality");
        LocalDate in2014 = LocalDate.of(2014, 6, 1);
        LocalDate in2013 = LocalDate.of(2013, 6, 1);
        assertEquals(
                "GST 0.00 + 50.00, cost 0.00; QST 0.00 + 49.88, cost 49.87",
                written(municipality.recoverable(on("CA-QC", "1000.00", DAY), DAY)));
        assertEquals(
                "GST 0.00 + 50.00, cost 0.00; QST 0.00 + 62.64, cost 37.11",
                written(municipality.recoverable(on("CA-QC", "1000.00", in2014), in2014)));
        assertEquals(
                "GST 0.00 + 50.00, cost 0.00; QST 0.00 + 0.00, cost 99.75",
                written(municipality.recoverable(on("CA-QC", "1000.00", in2013), in2013)));
    }

    @Example
    void ofTheHarmonizedTaxTheFederalPartAloneComesBack() {
        assertEquals(
                "HST 0.00 + 25.00, cost 105.00",
                written(body("charity").recoverable(on("CA-ON", "1000.00", DAY), DAY)));
        assertEquals("HST 0.00 + 0.03, cost 0.10", written(body("charity").recoverable(on("CA-ON", "1.00", DAY), DAY)));
    }

    @Example
    void whatIsBoughtForTaxableSuppliesIsCreditedAndTheRestRebated() {
        TaxProfile profile =
                new TaxProfile("charity", Map.of("GST", new BigDecimal("20"), "QST", new BigDecimal("20")), table);
        assertEquals(
                "GST 10.00 + 20.00, cost 20.00; QST 19.95 + 39.90, cost 39.90",
                written(profile.recoverable(on("CA-QC", "1000.00", DAY), DAY)));
        assertEquals(
                "GST -10.00 + -20.00, cost -20.00; QST -19.95 + -39.90, cost -39.90",
                written(profile.recoverable(on("CA-QC", "-1000.00", DAY), DAY)));
    }

    @Example
    void aRetailSalesTaxIsNeverCredited() {
        TaxProfile registrant =
                new TaxProfile("registrant", Map.of("GST", new BigDecimal("100"), "PST", new BigDecimal("100")), table);
        assertEquals(
                "GST 5.00 + 0.00, cost 0.00; PST 0.00 + 0.00, cost 7.00",
                written(registrant.recoverable(on("CA-BC", "100.00", DAY), DAY)));
        assertFalse(table.isCreditable("RST"));
    }

    @Property
    void thePartsAddUpAndNoneIsOffByMoreThanHalfACent(
            @ForAll @IntRange(min = -10_000_000, max = 10_000_000) int cents,
            @ForAll @IntRange(max = 1000) int credited,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 2) Integer> places) {
        TaxProfile profile = new TaxProfile(
                "school-authority",
                Map.of("GST", BigDecimal.valueOf(credited, 1), "HST", BigDecimal.valueOf(credited, 1)),
                table);
        List<Supply> supplies = places.stream()
                .map(place -> Supply.of(
                        List.of("CA-QC", "CA-ON", "CA-NS").get(place),
                        "UNSPSC",
                        "39101628",
                        new Money(BigDecimal.valueOf(cents, 2), Money.CAD)))
                .toList();
        List<TaxLine> lines = taxes.assess(supplies, DAY).lines();
        Money sum = Money.zero(Money.CAD);
        for (Recovery recovery : profile.recoverable(lines, DAY)) {
            assertEquals(
                    TaxLine.sum(lines, recovery.tax(), Money.CAD),
                    recovery.credit().plus(recovery.rebate()).plus(recovery.cost()));
            assertTrue(recovery.credit().amount().signum()
                            * recovery.cost().amount().signum()
                    >= 0);
            sum = sum.plus(recovery.recovered()).plus(recovery.cost());
        }
        assertEquals(TaxLine.sum(lines, Money.CAD), sum);
    }

    @Property
    void aTaxIsNeverOffTheExactOneByMoreThanHalfACent(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -1_000_000, max = 1_000_000) Integer> cents) {
        List<Supply> supplies = cents.stream()
                .map(price ->
                        Supply.of("CA-QC", "UNSPSC", "39101628", new Money(BigDecimal.valueOf(price, 2), Money.CAD)))
                .toList();
        Assessment due = taxes.assess(supplies, DAY);
        for (TaxLine line : due.lines()) {
            BigDecimal exact = due.net().amount().multiply(line.percent()).movePointLeft(2);
            BigDecimal off = exact.subtract(line.amount().amount()).abs();
            assertTrue(off.compareTo(new BigDecimal("0.005")) <= 0, line::toString);
            BigDecimal perItem =
                    due.byItem().get(line.tax()).amount().subtract(exact).abs();
            assertTrue(perItem.compareTo(CENT.amount().multiply(BigDecimal.valueOf(cents.size()))) <= 0);
        }
        assertEquals(due.due("GST").plus(due.due("QST")), due.due());
    }
}
