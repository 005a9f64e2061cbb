package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a member recovers of the taxes that it pays. What it buys for taxable supplies of its own is credited; of the rest, bodies of
 * some kinds get a rebate; what is left is a cost. Each part is rounded half up once per tax; the cost is what remains, so that
 * the parts add up.
 *
 * @param body such as {@code charity}, see {@code tax-bodies.csv}
 * @param credits per tax, how much of it is credited, in percent
 */
public record TaxProfile(String body, Map<String, BigDecimal> credits, RecoveryTable table) {

    /** A housing co-operative that lets homes: its rents are exempt, it recovers nothing. */
    public static TaxProfile ofHousing(RecoveryTable table) {
        return new TaxProfile(RecoveryTable.DEFAULT_BODY, Map.of(), table);
    }

    /** @param day of the invoice; one recovery per tax, in the order of the lines; negative on what is taken back */
    public List<Recovery> recoverable(List<TaxLine> lines, LocalDate day) {
        Map<String, List<TaxLine>> byTax = new LinkedHashMap<>();
        for (TaxLine line : lines) {
            byTax.computeIfAbsent(line.tax(), tax -> new ArrayList<>()).add(line);
        }
        List<Recovery> recoveries = new ArrayList<>();
        byTax.forEach((tax, ofTax) -> recoveries.add(recovery(tax, ofTax, day)));
        return recoveries;
    }

    private Recovery recovery(String tax, List<TaxLine> lines, LocalDate day) {
        BigDecimal credited = creditOf(tax);
        BigDecimal rest = BigDecimal.ONE.subtract(credited);
        Money amount = lines.stream().map(TaxLine::amount).reduce(Money::plus).orElseThrow();
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ONE;
        for (TaxLine line : lines) {
            RecoveryTable.Share share = table.rebateOf(body, line, day);
            BigDecimal part = line.amount().amount().multiply(rest).multiply(share.numerator());
            numerator = numerator.multiply(share.denominator()).add(part.multiply(denominator));
            denominator = denominator.multiply(share.denominator());
        }
        int cents = amount.currency().getDefaultFractionDigits();
        Money credit = Money.rounded(amount.amount().multiply(credited), amount.currency(), RoundingMode.HALF_UP);
        Money left = amount.minus(credit);
        Money back = new Money(numerator.divide(denominator, cents, RoundingMode.HALF_UP), amount.currency());
        Money rebated = left.amount().abs().compareTo(back.amount().abs()) < 0 ? left : back;
        return new Recovery(tax, credit, rebated, left.minus(rebated));
    }

    /** From 0 to 1. */
    private BigDecimal creditOf(String tax) {
        return table.isCreditable(tax)
                ? credits.getOrDefault(tax, BigDecimal.ZERO).movePointLeft(2)
                : BigDecimal.ZERO;
    }
}
