package coop.grappe.member.packing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How many cases are bought, and what each claim gets of them. Everything is counted in whole steps of the item's unit, so nothing is rounded;
 * the same claims give the same answer in whatever order they come.
 */
public final class PackFilling {

    private final List<Claim> claims;
    private final int decimals;
    private final PackRule rule;

    /** A request and the number of its claim. */
    private record Owned(int claim, Request request) {}

    /**
     * What came of it.
     *
     * @param cases how many whole cases; absent from a sharing of what arrived loose
     * @param shares one for each claim, in order of time
     * @param leftOver what nobody takes, in base units: only if more arrives than everybody wants and tolerates
     */
    public record Filling(long cases, BigDecimal units, List<Share> shares, BigDecimal leftOver) {}

    /** @param decimals of the item's unit: its smallest step is 10<sup>−decimals</sup> */
    public PackFilling(List<Claim> claims, int decimals, PackRule rule) {
        this.claims = claims.stream().sorted(Claim.BY_TIME).toList();
        this.decimals = decimals;
        this.rule = rule;
    }

    /**
     * Fills cases. As many as what is wanted fills, and one more if the rest of it, with what is tolerated, fills that
     * (Foodsoft, {@code OrderArticle#calculate_units_to_order}).
     *
     * @param pack how many base units come in one case
     */
    public Filling inCasesOf(BigDecimal pack) {
        long size = steps(pack);
        long wanted = sum(Requests::quantity);
        long rest = wanted % size;
        long cases = wanted / size + (rest > 0 && rest + sum(Requests::tolerance) >= size ? 1 : 0);
        return share(cases, cases * size);
    }

    /** Shares what arrived, which may be less or more than was bought. */
    public Filling ofArrived(BigDecimal units) {
        return share(0, steps(units));
    }

    private Filling share(long cases, long units) {
        List<Owned> requests = inOrderOfTime();
        int[] owners = requests.stream().mapToInt(Owned::claim).toArray();
        long[] quantities = requests.stream()
                .mapToLong(one -> steps(one.request().quantity()))
                .toArray();
        long[] tolerances = requests.stream()
                .mapToLong(one -> steps(one.request().tolerance()))
                .toArray();
        long wanted = Math.min(units, sum(Requests::quantity));
        long tolerated = Math.min(units - wanted, sum(Requests::tolerance));
        long[] first = rule.share(wanted, quantities, owners, claims.size());
        long[] more = rule.share(tolerated, tolerances, owners, claims.size());
        List<Share> shares = IntStream.range(0, claims.size())
                .mapToObj(claim -> new Share(claims.get(claim), units(first[claim]), units(more[claim])))
                .toList();
        return new Filling(cases, units(units), shares, units(units - wanted - tolerated));
    }

    private List<Owned> inOrderOfTime() {
        List<Owned> requests = new ArrayList<>();
        for (int claim = 0; claim < claims.size(); claim++) {
            for (Request request : claims.get(claim).requests().inOrder()) {
                requests.add(new Owned(claim, request));
            }
        }
        requests.sort(Comparator.comparing((Owned one) -> one.request().at())
                .thenComparing(one -> claims.get(one.claim()).needId()));
        return requests;
    }

    private long sum(Function<Requests, BigDecimal> part) {
        return claims.stream()
                .mapToLong(claim -> steps(part.apply(claim.requests())))
                .reduce(0, Math::addExact);
    }

    private long steps(BigDecimal units) {
        return units.movePointRight(decimals).longValueExact();
    }

    private BigDecimal units(long steps) {
        return BigDecimal.valueOf(steps, decimals);
    }
}
