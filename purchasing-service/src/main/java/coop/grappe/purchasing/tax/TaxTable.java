package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which taxes hold where, at which rates, since when, from {@code tax-rates.csv}; what bears which of them, from
 * {@code tax-items.csv}; both to be extended without a line of code.
 *
 * <p>Each tax is taken on the total of its base and rounded half up at half a cent (Revenu Québec, <i>Calculating the taxes</i>:
 * only fractions of at least half a cent count, and taxes may be calculated on the total price before rounding; Excise Tax Act,
 * s. 165.2). The QST has been taken on the price without the GST since 2013, and on the price with it before.
 */
@Singleton
public class TaxTable {

    public static final String QUEBEC = "CA-QC";
    public static final String STANDARD = "standard";

    private final List<TaxRate> rates;
    private final List<TaxedItem> items;
    private final Map<String, TaxCategory> categories;
    private final Map<String, Text> names;
    private final Map<String, String> numberForms;

    TaxTable() {
        rates = TaxFiles.rates();
        items = TaxFiles.items();
        categories = TaxFiles.categories();
        names = TaxFiles.names();
        numberForms = TaxFiles.numberForms();
    }

    /** The table as it is delivered, for whoever has no container at hand. */
    public static TaxTable asDelivered() {
        return new TaxTable();
    }

    /**
     * The rates in force, the wider jurisdiction's first; a tax that another one replaces is not among them.
     *
     * @throws Problem 409 if the table knows no tax of that place on that day
     */
    List<TaxRate> on(String jurisdiction, String category, LocalDate day) {
        List<TaxRate> inForce = inForce(jurisdiction, day);
        return inForce.stream()
                .map(TaxRate::tax)
                .distinct()
                .map(tax -> rate(inForce, tax, category))
                .toList();
    }

    private List<TaxRate> inForce(String jurisdiction, LocalDate day) {
        List<TaxRate> inForce = rates.stream()
                .filter(rate -> rate.holdsIn(jurisdiction) && rate.isInForce(day))
                .sorted(Comparator.comparing(rate -> rate.jurisdiction().length()))
                .toList();
        if (inForce.isEmpty()) {
            throw new Problem(TaxProblem.NO_TAX, jurisdiction, day.toString());
        }
        Set<String> replaced =
                inForce.stream().flatMap(rate -> rate.replaces().stream()).collect(Collectors.toSet());
        return inForce.stream().filter(rate -> !replaced.contains(rate.tax())).toList();
    }

    /** What a tax takes of a category: its own rate, the standard one where it has none of its own, nothing where nothing is taxed. */
    private TaxRate rate(List<TaxRate> inForce, String tax, String category) {
        List<TaxRate> ofTax =
                inForce.stream().filter(rate -> rate.tax().equals(tax)).toList();
        TaxRate standard = ofTax.stream()
                .filter(rate -> rate.category().equals(STANDARD))
                .findFirst()
                .orElse(ofTax.get(0));
        if (!category(category).taxed()) {
            return new TaxRate(
                    standard.jurisdiction(),
                    tax,
                    category,
                    BigDecimal.ZERO,
                    standard.from(),
                    standard.to(),
                    standard.onTopOf(),
                    standard.replaces());
        }
        return ofTax.stream()
                .filter(rate -> rate.category().equals(category))
                .findFirst()
                .orElse(standard);
    }

    /** Works out the taxes of one paper. */
    public Assessment assess(List<Supply> supplies, LocalDate day) {
        Money net = supplies.stream().map(Supply::price).reduce(Money::plus).orElse(Money.zero(Money.CAD));
        Map<Base, List<Supply>> bases = new LinkedHashMap<>();
        for (Supply supply : supplies) {
            for (String tax : taxesIn(supply.jurisdiction(), day)) {
                TaxRate rate = rate(inForce(supply.jurisdiction(), day), tax, categoryOf(supply, tax, day));
                bases.computeIfAbsent(new Base(supply.jurisdiction(), rate), base -> new ArrayList<>())
                        .add(supply);
            }
        }
        List<TaxLine> lines = new ArrayList<>();
        Map<String, Money> byItem = new TreeMap<>();
        bases.forEach((base, taxed) -> {
            lines.add(line(base, taxed, day));
            taxed.forEach(supply -> byItem.merge(
                    base.rate().tax(), line(base, List.of(supply), day).amount(), Money::plus));
        });
        lines.sort(Comparator.comparing(TaxLine::jurisdiction).thenComparing(line -> orderOf(line, bases)));
        return new Assessment(net, List.copyOf(lines), byItem);
    }

    private record Base(String jurisdiction, TaxRate rate) {}

    private static int orderOf(TaxLine line, Map<Base, List<Supply>> bases) {
        int at = 0;
        for (Base base : bases.keySet()) {
            if (base.rate().tax().equals(line.tax())) {
                return at;
            }
            at++;
        }
        return at;
    }

    private TaxLine line(Base base, List<Supply> taxed, LocalDate day) {
        TaxRate rate = base.rate();
        Money price = taxed.stream().map(Supply::price).reduce(Money::plus).orElseThrow();
        Money with = price;
        for (String other : rate.onTopOf()) {
            with = with.plus(taxOf(other, taxed, day));
        }
        return new TaxLine(
                rate.tax(),
                base.jurisdiction(),
                rate.category(),
                rate.percent(),
                with,
                with.percent(rate.percent(), RoundingMode.HALF_UP));
    }

    /** What another tax takes of the same supplies, rounded once. */
    private Money taxOf(String tax, List<Supply> supplies, LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Supply supply : supplies) {
            List<TaxRate> inForce = inForce(supply.jurisdiction(), day);
            if (inForce.stream().anyMatch(rate -> rate.tax().equals(tax))) {
                BigDecimal percent =
                        rate(inForce, tax, categoryOf(supply, tax, day)).percent();
                sum = sum.add(supply.price().amount().multiply(percent).movePointLeft(2));
            }
        }
        return Money.rounded(sum, supplies.get(0).price().currency(), RoundingMode.HALF_UP);
    }

    private List<String> taxesIn(String jurisdiction, LocalDate day) {
        return inForce(jurisdiction, day).stream().map(TaxRate::tax).distinct().toList();
    }

    /** What a supply is to one tax: as agreed, or what the longest matching row about its classification says. */
    String categoryOf(Supply supply, String tax, LocalDate day) {
        if (supply.category() != null) {
            return supply.category();
        }
        return items.stream()
                .filter(item -> item.isAbout(supply, tax, day))
                .max(Comparator.comparing((TaxedItem item) -> item.prefix().length())
                        .thenComparing(item -> item.jurisdiction().length()))
                .map(TaxedItem::category)
                .orElse(STANDARD);
    }

    public Optional<TaxCategory> categoryCalled(String word) {
        return Optional.ofNullable(categories.get(word));
    }

    /** @throws IllegalArgumentException if the table has none of that name */
    public TaxCategory category(String word) {
        return categoryCalled(word).orElseThrow(() -> new IllegalArgumentException("No tax category " + word));
    }

    /** What a tax is called in both languages; its own code where nobody has named it. */
    public Text nameOf(String tax) {
        return names.getOrDefault(tax, new Text(tax, tax));
    }

    /** All taxes that the table has names for. */
    public Set<String> taxes() {
        return names.keySet();
    }

    /** Whether a number has the form of those under which a tax is collected. */
    boolean isNumberOf(String tax, String number) {
        String form = numberForms.get(tax);
        return form != null && number.matches(form);
    }

    /** The categories that somebody may choose. */
    List<String> offered() {
        return categories.keySet().stream()
                .filter(word -> !word.equals(TaxLine.CLAIMED))
                .toList();
    }

    List<TaxRate> rates() {
        return rates;
    }

    List<TaxedItem> items() {
        return items;
    }
}
