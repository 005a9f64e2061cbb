package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.LargestRemainder;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who may order how much of one item from whom, when several suppliers won it: each member's committed quantity is split in
 * proportion to what each supplier was awarded.
 *
 * <p>Every member's shares add up to its quantity and every supplier's to its ceiling, in whole smallest units. The proportional
 * shares are rounded down; the units left over are filled in by the north-west corner rule of the transportation problem, in
 * the order of the members' and the contracts' ids.
 */
final class Allotment {

    private final List<Member> members;
    private final List<ContractLine> lines;
    private final int scale;
    private final BigInteger[][] shares;

    private record Member(String id, String name, BigDecimal quantity) {
        Member without(BigDecimal standing) {
            return new Member(id, name, quantity.subtract(standing));
        }
    }

    private Allotment(List<Member> members, List<ContractLine> lines) {
        this.members = members;
        this.lines = lines;
        this.scale = Stream.concat(
                        members.stream().map(Member::quantity), lines.stream().map(ContractLine::entitled))
                .mapToInt(quantity -> Math.max(0, quantity.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        this.shares = new BigInteger[members.size()][lines.size()];
    }

    /**
     * Divides one item, or what is left of it after other awards.
     *
     * @param needs all committed needs of the item
     * @param standing what members are entitled to already, by member
     * @param lines the contract lines of the item: together they give the rest of the needs, or less where needs depend on the price
     * @throws IllegalArgumentException if they add up to more than the needs
     */
    static Allotment of(List<CommittedNeed> needs, Map<String, BigDecimal> standing, List<ContractLine> lines) {
        Map<String, Member> byMember = new LinkedHashMap<>();
        needs.forEach(need -> byMember.merge(
                need.memberId(),
                new Member(need.memberId(), need.memberName(), need.quantity()),
                (one, other) -> new Member(one.id(), one.name(), one.quantity().add(other.quantity()))));
        List<Member> members = byMember.values().stream()
                .map(member -> member.without(standing.getOrDefault(member.id(), BigDecimal.ZERO)))
                .filter(member -> member.quantity().signum() != 0)
                .toList();
        Allotment allotment = new Allotment(wanted(members, needs, lines), lines);
        allotment.divide();
        return allotment;
    }

    /**
     * Where less is awarded than was committed, some do not want it at its price: members then have what is awarded in proportion to what
     * they want at the price that a unit costs in the mean.
     */
    private static List<Member> wanted(List<Member> members, List<CommittedNeed> needs, List<ContractLine> lines) {
        BigDecimal awarded = lines.stream().map(ContractLine::entitled).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal committed = members.stream().map(Member::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (awarded.compareTo(committed) >= 0) {
            return members;
        }
        BigDecimal price = meanPrice(lines, awarded);
        List<BigDecimal> weights = members.stream()
                .map(member -> needs.stream()
                        .filter(need -> need.memberId().equals(member.id()))
                        .map(need -> need.wantedAt(price))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .min(member.quantity()))
                .toList();
        if (weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(awarded) < 0) {
            weights = members.stream().map(Member::quantity).toList();
        }
        List<BigInteger> shares =
                LargestRemainder.divide(awarded.setScale(Quantity.SCALE).unscaledValue(), weights);
        return IntStream.range(0, members.size())
                .mapToObj(i -> new Member(
                        members.get(i).id(), members.get(i).name(), new BigDecimal(shares.get(i), Quantity.SCALE)))
                .filter(member -> member.quantity().signum() > 0)
                .toList();
    }

    private static BigDecimal meanPrice(List<ContractLine> lines, BigDecimal awarded) {
        return lines.stream()
                .flatMap(line -> line.schedule().pricesOf(BigDecimal.ZERO, line.entitled()).stream())
                .map(part -> part.quantity().multiply(part.unitPrice().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(awarded, UnitPrice.SCALE, RoundingMode.CEILING);
    }

    List<Entitlement> entitlements() {
        List<Entitlement> entitlements = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            for (int l = 0; l < lines.size(); l++) {
                if (shares[m][l].signum() > 0) {
                    Member member = members.get(m);
                    entitlements.add(Entitlement.of(
                            lines.get(l), member.id(), member.name(), new BigDecimal(shares[m][l], scale)));
                }
            }
        }
        return entitlements;
    }

    private void divide() {
        BigInteger[] rows =
                members.stream().map(member -> units(member.quantity())).toArray(BigInteger[]::new);
        BigInteger[] columns =
                lines.stream().map(line -> units(line.entitled())).toArray(BigInteger[]::new);
        BigInteger total = sum(rows);
        if (!total.equals(sum(columns))) {
            throw new IllegalArgumentException("Needs of %s and awards of %s differ".formatted(total, sum(columns)));
        }
        BigInteger[] wanted = columns.clone();
        for (int m = 0; m < rows.length; m++) {
            BigInteger quantity = rows[m];
            for (int l = 0; l < columns.length; l++) {
                shares[m][l] = quantity.multiply(wanted[l]).divide(total);
                rows[m] = rows[m].subtract(shares[m][l]);
                columns[l] = columns[l].subtract(shares[m][l]);
            }
        }
        fillFromNorthWest(rows, columns);
    }

    private void fillFromNorthWest(BigInteger[] rows, BigInteger[] columns) {
        for (int m = 0; m < rows.length; m++) {
            for (int l = 0; l < columns.length; l++) {
                BigInteger rest = rows[m].min(columns[l]);
                shares[m][l] = shares[m][l].add(rest);
                rows[m] = rows[m].subtract(rest);
                columns[l] = columns[l].subtract(rest);
            }
        }
    }

    private BigInteger units(BigDecimal quantity) {
        return quantity.setScale(scale).unscaledValue();
    }

    private static BigInteger sum(BigInteger[] quantities) {
        return Stream.of(quantities).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
