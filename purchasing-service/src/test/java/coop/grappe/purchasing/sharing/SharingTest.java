package coop.grappe.purchasing.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.test.ProblemCatalogue;
import coop.grappe.platform.test.Schemas;
import coop.grappe.purchasing.contract.ContractFixture;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import coop.grappe.purchasing.sharing.PatronageDividend.Business;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SharingTest {

    private static final Instant NOW = Instant.parse("2030-06-30T14:00:00Z");
    private static final String FEDERATION = "CA-QC-NEQ:1100000001";
    private static final UUID CAMPAIGN = new UUID(3, 3);

    private static Gain gain(GainRule rule) {
        return Gain.of(
                rule,
                List.of(new ItemPurchase(
                        new UUID(1, 1),
                        new UUID(1, 2),
                        new Text("Ampoule", "Bulb"),
                        "EA",
                        ContractFixture.schedule(Kind.ALL_UNITS, "0", "5", "100", "4"),
                        List.of(
                                buyer("CA-QC-NEQ:1100000002", "30", "120.00"),
                                buyer("CA-QC-NEQ:1100000003", "40", "160.00"),
                                buyer("CA-QC-NEQ:1100000004", "110", "440.00")))));
    }

    private static ItemPurchase.Buyer buyer(String member, String quantity, String paid) {
        return new ItemPurchase.Buyer(member, "Coop", new BigDecimal(quantity), Money.cad(paid));
    }

    private static PatronageDividend dividend(String amount, List<Business> business) {
        return PatronageDividend.declared(
                FEDERATION,
                Money.cad(amount),
                LocalDate.of(2030, 1, 1),
                LocalDate.of(2030, 6, 30),
                "AGA 2030-4",
                LocalDate.of(2030, 9, 12),
                business,
                "tresor",
                NOW);
    }

    @Example
    void aSharingIsSealedByItsDigest() {
        GainSharing one = GainSharing.of(CAMPAIGN, FEDERATION, gain(GainRule.SHAPLEY), "nego", NOW);
        GainSharing same = GainSharing.of(CAMPAIGN, FEDERATION, gain(GainRule.SHAPLEY), "nego", NOW);
        GainSharing other = GainSharing.of(CAMPAIGN, FEDERATION, gain(GainRule.EQUAL_PRICE), "nego", NOW);
        assertEquals(one.digest(), same.digest());
        assertNotEquals(one.digest(), other.digest());
        assertEquals(Money.cad("720.00"), one.paid());
    }

    @Example
    void everyMemberIsToldWhatItGainsInBothLanguages() {
        Text text = GainExplanation.of(gain(GainRule.SHAPLEY).shares().get(2));
        assertEquals(
                "Seule, votre coopérative aurait payé 440,00 $ ; ensemble, elle porte 405,00 $ : sa part du gain est de 35,00 $."
                        + " Elle a payé plus : les autres membres lui versent 35,00 $.",
                text.fr());
        assertEquals(
                "Alone your co-op would have paid $440.00; together it bears $405.00: its share of the gain is $35.00."
                        + " It paid more: the other members owe it $35.00.",
                text.en());
    }

    @Example
    void aMemberReadsItsOwnShareAndNobodysNames() {
        GainSharing sharing = GainSharing.of(CAMPAIGN, FEDERATION, gain(GainRule.SHAPLEY), "nego", NOW);
        GainSharingView own = GainSharingView.of(sharing, "CA-QC-NEQ:1100000003");
        assertEquals(1, own.shares().size());
        assertEquals(Money.cad("70.00"), own.gain());
        assertEquals(3, own.members());
        assertEquals(3, GainSharingView.of(sharing, null).shares().size());
    }

    @Example
    void everyRefusalHasItsWords() {
        ProblemCatalogue.check(SharingProblem.class);
    }

    @Example
    void theEventsFitTheirSchemas() {
        Schemas.check(GainSharing.of(CAMPAIGN, FEDERATION, gain(GainRule.SHAPLEY), "nego", NOW)
                .event());
        Schemas.check(dividend("15.00", List.of(new Business("CA-QC-NEQ:1100000002", Money.cad("7.00"))))
                .event());
    }

    @Property
    void aDividendIsDividedToTheCentProRataToBusiness(
            @ForAll @IntRange(min = 1, max = 10_000_000) int cents,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -100, max = 1_000_000) Integer> business) {
        List<Business> members = java.util.stream.IntStream.range(0, business.size())
                .mapToObj(i -> new Business(
                        "M%02d".formatted(i), new Money(BigDecimal.valueOf(business.get(i), 2), Money.CAD)))
                .toList();
        String amount = BigDecimal.valueOf(cents, 2).toPlainString();
        if (members.stream().noneMatch(Business::counts)) {
            assertThrows(IllegalArgumentException.class, () -> dividend(amount, members));
            return;
        }
        PatronageDividend dividend = dividend(amount, members);
        Money sum = Gain.sum(
                dividend.shares().stream().map(PatronageDividend.Share::amount).toList());
        assertEquals(Money.cad(amount), sum);
        Money whole = Gain.sum(dividend.shares().stream()
                .map(PatronageDividend.Share::business)
                .toList());
        dividend.shares().forEach(share -> {
            BigDecimal exact = BigDecimal.valueOf(cents)
                    .multiply(share.business().amount())
                    .divide(whole.amount(), 6, java.math.RoundingMode.HALF_UP);
            BigDecimal given = share.amount().amount().movePointRight(2);
            assertEquals(-1, given.subtract(exact).abs().compareTo(new BigDecimal("1.000001")));
        });
    }
}
