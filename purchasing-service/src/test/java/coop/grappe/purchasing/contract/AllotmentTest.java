package coop.grappe.purchasing.contract;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.contract;
import static coop.grappe.purchasing.contract.ContractFixture.line;
import static coop.grappe.purchasing.contract.ContractFixture.need;
import static coop.grappe.purchasing.contract.ContractFixture.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AllotmentTest {

    private static ContractLine lineOf(BigDecimal ceiling) {
        return contract("0", line(BULB, "EA", ceiling.toPlainString(), schedule(Kind.ALL_UNITS, "0", "5")))
                .lines()
                .get(0);
    }

    private static <K> BigDecimal sum(List<Entitlement> entitlements, Function<Entitlement, K> key, K value) {
        return entitlements.stream()
                .filter(entitlement -> key.apply(entitlement).equals(value))
                .map(Entitlement::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Cuts the total at random marks into as many positive ceilings as there are marks, at most. */
    private static List<ContractLine> cut(int total, List<Integer> marks) {
        List<Integer> cuts = new ArrayList<>(marks.stream()
                .map(mark -> mark % total)
                .filter(mark -> mark > 0)
                .distinct()
                .sorted()
                .toList());
        cuts.add(total);
        List<ContractLine> lines = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            lines.add(lineOf(BigDecimal.valueOf(to - from, 3)));
            from = to;
        }
        return lines;
    }

    @Property(tries = 300)
    void membersGetTheirQuantityAndSuppliersTheirCeilingToTheLastUnit(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 100_000) Integer> quantities,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 100_000) Integer> marks) {
        List<CommittedNeed> needs = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            BigDecimal quantity = BigDecimal.valueOf(quantities.get(i), 3);
            needs.add(need("CA-QC-NEQ:11000000" + (10 + i), BULB, quantity.toPlainString()));
        }
        int total = quantities.stream().mapToInt(Integer::intValue).sum();
        List<ContractLine> lines = cut(total, marks);
        List<Entitlement> entitlements = Allotment.of(needs, Map.of(), lines).entitlements();
        for (CommittedNeed need : needs) {
            assertEquals(
                    0, sum(entitlements, Entitlement::memberId, need.memberId()).compareTo(need.quantity()));
        }
        for (ContractLine line : lines) {
            assertEquals(0, sum(entitlements, Entitlement::lineId, line.id()).compareTo(line.ceiling()));
        }
        assertTrue(entitlements.stream()
                .allMatch(entitlement -> entitlement.quantity().signum() > 0));
    }

    @Example
    void twoSuppliersShareEachMemberInProportionToTheirAwards() {
        List<CommittedNeed> needs =
                List.of(need("CA-QC-NEQ:1100000010", BULB, "60"), need("CA-QC-NEQ:1100000011", BULB, "30"));
        ContractLine big = lineOf(new BigDecimal("60"));
        ContractLine small = lineOf(new BigDecimal("30"));
        List<Entitlement> entitlements =
                Allotment.of(needs, Map.of(), List.of(big, small)).entitlements();
        assertEquals(
                List.of("40", "20", "20", "10"),
                entitlements.stream()
                        .map(entitlement -> entitlement.quantity().toPlainString())
                        .toList());
    }

    @Example
    void severalNeedsOfOneMemberAreOneEntitlement() {
        UUID item = BULB;
        List<CommittedNeed> needs =
                List.of(need("CA-QC-NEQ:1100000010", item, "12"), need("CA-QC-NEQ:1100000010", item, "24"));
        List<Entitlement> entitlements = Allotment.of(needs, Map.of(), List.of(lineOf(new BigDecimal("36"))))
                .entitlements();
        assertEquals(1, entitlements.size());
        assertEquals(0, entitlements.get(0).quantity().compareTo(new BigDecimal("36")));
    }

    @Example
    void anAwardThatIsNotTheDemandIsRefused() {
        List<CommittedNeed> needs = List.of(need("CA-QC-NEQ:1100000010", BULB, "12"));
        List<ContractLine> lines = List.of(lineOf(new BigDecimal("13")));
        assertThrows(IllegalArgumentException.class, () -> Allotment.of(needs, Map.of(), lines));
    }

    @Example
    void whatOtherAwardsGiveIsNotGivenAgain() {
        List<CommittedNeed> needs =
                List.of(need("CA-QC-NEQ:1100000010", BULB, "60"), need("CA-QC-NEQ:1100000011", BULB, "30"));
        Map<String, BigDecimal> standing =
                Map.of("CA-QC-NEQ:1100000010", new BigDecimal("40"), "CA-QC-NEQ:1100000011", new BigDecimal("30"));
        List<Entitlement> entitlements = Allotment.of(needs, standing, List.of(lineOf(new BigDecimal("20"))))
                .entitlements();
        assertEquals(1, entitlements.size());
        assertEquals("CA-QC-NEQ:1100000010", entitlements.get(0).memberId());
        assertEquals(0, entitlements.get(0).quantity().compareTo(new BigDecimal("20")));
    }

    @Example
    void whoDoesNotWantItAtItsPriceHasNoneOfAnAwardOfLess() {
        List<CommittedNeed> needs = List.of(
                need("CA-QC-NEQ:1100000010", BULB, "60"),
                need("CA-QC-NEQ:1100000011", BULB, "30", step("4.99", "30")),
                need("CA-QC-NEQ:1100000012", BULB, "30", step("6", "10"), step("4", "30")));
        List<Entitlement> entitlements = Allotment.of(needs, Map.of(), List.of(lineOf(new BigDecimal("70"))))
                .entitlements();
        assertEquals(
                List.of("CA-QC-NEQ:1100000010 60", "CA-QC-NEQ:1100000012 10"),
                entitlements.stream()
                        .map(one -> one.memberId() + " " + one.quantity())
                        .toList());
    }

    private static NeedsCommitted.Step step(String atMost, String quantity) {
        return new NeedsCommitted.Step(UnitPrice.cad(atMost), Quantity.of(quantity, "EA"));
    }
}
