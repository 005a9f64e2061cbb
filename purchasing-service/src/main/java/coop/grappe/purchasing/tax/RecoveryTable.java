package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Text;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of bodies recover of which taxes that give no credit, from {@code tax-rebates.csv}: Québec's rates for public service
 * bodies, and whatever else is added to the table.
 */
@Singleton
public class RecoveryTable {

    /** Makes exempt supplies alone and recovers nothing. */
    static final String DEFAULT_BODY = "housing-cooperative";

    private static final BigDecimal FULL = new BigDecimal(100);

    private final Map<String, Text> bodies = new LinkedHashMap<>();
    private final List<Rebate> rebates;
    private final Set<String> creditable;

    /**
     * @param points how many of the tax's percent it is about; null: all
     * @param to the last day; null while it is in force
     */
    private record Rebate(
            String body,
            String tax,
            @Nullable BigDecimal points,
            BigDecimal percent,
            LocalDate from,
            @Nullable LocalDate to) {}

    RecoveryTable() {
        TaxFiles.rows("tax-bodies.csv")
                .forEach(row -> bodies.put(row.getField("body"), new Text(row.getField("fr"), row.getField("en"))));
        rebates = TaxFiles.rows("tax-rebates.csv").stream()
                .map(row -> new Rebate(
                        row.getField("body"),
                        row.getField("tax"),
                        row.getField("points").isEmpty() ? null : new BigDecimal(row.getField("points")),
                        new BigDecimal(row.getField("percent")),
                        LocalDate.parse(row.getField("from")),
                        TaxFiles.day(row.getField("to"))))
                .toList();
        creditable = TaxFiles.rows("taxes.csv").stream()
                .filter(row -> row.getField("creditable").equals("yes"))
                .map(row -> row.getField("tax"))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static RecoveryTable asDelivered() {
        return new RecoveryTable();
    }

    /** A part of a whole, kept as a fraction because thirteenths have no finite decimals. */
    record Share(BigDecimal numerator, BigDecimal denominator) {

        static final Share NONE = new Share(BigDecimal.ZERO, BigDecimal.ONE);
    }

    /**
     * What part of a line a body gets back.
     *
     * @param line whose percent tells how many of its points the rebate is about
     */
    Share rebateOf(String body, TaxLine line, LocalDate day) {
        return rebates.stream()
                .filter(rebate -> rebate.body().equals(body)
                        && rebate.tax().equals(line.tax())
                        && !day.isBefore(rebate.from())
                        && (rebate.to() == null || !day.isAfter(rebate.to())))
                .map(rebate -> partOf(rebate, line.percent()))
                .findFirst()
                .orElse(Share.NONE);
    }

    private static Share partOf(Rebate rebate, BigDecimal percent) {
        BigDecimal points = rebate.points() == null ? percent : rebate.points().min(percent);
        return percent.signum() == 0
                ? Share.NONE
                : new Share(rebate.percent().multiply(points), percent.multiply(FULL));
    }

    /** Whether who makes taxable supplies gets it credited: a value added tax is, a retail sales tax is not. */
    boolean isCreditable(String tax) {
        return creditable.contains(tax);
    }

    Optional<Text> body(String word) {
        return Optional.ofNullable(bodies.get(word));
    }

    Set<String> bodies() {
        return bodies.keySet();
    }

    Set<String> creditable() {
        return creditable;
    }
}
