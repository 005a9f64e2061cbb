package coop.grappe.purchasing.tax;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One tax on one base: what a paper states of it, and what is due.
 *
 * @param tax such as {@code GST}, as the table of rates calls it
 * @param jurisdiction the place of supply, such as {@code CA-QC} (ISO 3166-2)
 * @param category such as {@code standard} or {@code zero-rated}, see {@code tax-categories.csv}; {@code claimed} where somebody
 *     states a tax that is not due
 * @param percent such as 9.975; zero where the category bears none, or nothing is due
 * @param base what it is taken on: the price, with other taxes where this one is taken on them too
 */
@Schema(name = "TaxLine", examples = """
                {"tax":"QST","jurisdiction":"CA-QC","category":"standard","percent":"9.975",
                "base":{"amount":"115.00","currency":"CAD"},"amount":{"amount":"11.47","currency":"CAD"}}""")
public record TaxLine(
        @Schema(examples = "QST") String tax,
        @Schema(examples = "CA-QC") String jurisdiction,
        @Schema(examples = "standard") String category,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "9.975")
        BigDecimal percent,

        Money base,
        Money amount) {

    static final String CLAIMED = "claimed";

    public TaxLine {
        jurisdiction = Objects.requireNonNullElse(jurisdiction, TaxTable.QUEBEC);
        category = Objects.requireNonNullElse(category, TaxTable.STANDARD);
    }

    /** A tax at its standard rate in Québec. */
    public TaxLine(String tax, BigDecimal percent, Money base, Money amount) {
        this(tax, TaxTable.QUEBEC, TaxTable.STANDARD, percent, base, amount);
    }

    /** What somebody states without a base of ours to hold it against. */
    static TaxLine claimed(String tax, Money base, Money amount) {
        return new TaxLine(tax, "", CLAIMED, BigDecimal.ZERO, base, amount);
    }

    TaxLine withAmount(Money other) {
        return new TaxLine(tax, jurisdiction, category, percent, base, other);
    }

    /** The same, taken back. */
    public TaxLine negated() {
        return new TaxLine(tax, jurisdiction, category, percent, base.negated(), amount.negated());
    }

    /** All taxes together. */
    public static Money sum(List<TaxLine> lines, Currency currency) {
        return lines.stream().map(TaxLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** One tax, over its rates and places. */
    public static Money sum(List<TaxLine> lines, String tax, Currency currency) {
        return sum(lines.stream().filter(line -> line.tax.equals(tax)).toList(), currency);
    }
}
