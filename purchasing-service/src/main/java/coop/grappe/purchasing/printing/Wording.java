package coop.grappe.purchasing.printing;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words, numbers and dates of a document in one language, as they are written in Québec. */
public final class Wording {

    private static final char NO_BREAK = '\u00A0';

    private final Locale language;
    private final Map<String, String> words = new HashMap<>();
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    /** @param neighbour a class of the package in which the document's own words stand, as {@code words_fr.properties} and so on */
    public Wording(Class<?> neighbour, Locale language) {
        this.language = language;
        read(Wording.class);
        read(neighbour);
        Locale canada = new Locale(language.getLanguage(), "CA");
        this.day = DateTimeFormatter.ofPattern(word("pattern.day"), canada);
        this.moment =
                DateTimeFormatter.ofPattern(word("pattern.moment"), canada).withZone(QuebecDay.ZONE);
    }

    private void read(Class<?> neighbour) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                neighbour.getPackageName() + ".words",
                language,
                neighbour.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
    }

    public Locale language() {
        return language;
    }

    /** All words by their keys. */
    public Map<String, String> words() {
        return words;
    }

    /** @throws IllegalArgumentException if there is no such word */
    public String word(String key, Object... arguments) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No word for " + key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    public String of(Text text) {
        return isFrench() ? text.fr() : text.en();
    }

    public String day(LocalDate date) {
        return written(day.format(date));
    }

    public String moment(Instant at) {
        return written(moment.format(at));
    }

    private String written(String date) {
        String ordinal = isFrench() && date.startsWith("1 ") ? "1er" + date.substring(1) : date;
        return ordinal.replace(' ', NO_BREAK);
    }

    public String number(BigDecimal number) {
        return formatted(number, 0, Math.max(0, number.stripTrailingZeros().scale()));
    }

    public String quantity(Quantity quantity) {
        return number(quantity.value()) + NO_BREAK + unit(quantity.unit());
    }

    /** What a unit of UN/ECE Recommendation 20 is called; its code where we have no word. */
    public String unit(String code) {
        return words.getOrDefault("unit." + code, code);
    }

    public String money(Money money) {
        return money(money.amount(), money.currency(), 2);
    }

    public String price(UnitPrice price) {
        return money(price.amount(), price.currency(), UnitPrice.SCALE);
    }

    private String money(BigDecimal value, Currency currency, int decimals) {
        String amount = formatted(value, 2, decimals);
        String sign = currency.getCurrencyCode().equals("CAD") ? "$" : currency.getCurrencyCode();
        if (isFrench() || !sign.equals("$")) {
            return amount + NO_BREAK + sign;
        }
        return amount.startsWith("-") ? "-$" + amount.substring(1) : "$" + amount;
    }

    /** To one decimal. */
    public String percent(BigDecimal percent) {
        return formatted(percent, 0, 1) + (isFrench() ? NO_BREAK + "%" : "%");
    }

    private String formatted(BigDecimal number, int least, int most) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(language);
        symbols.setGroupingSeparator(isFrench() ? NO_BREAK : ',');
        symbols.setDecimalSeparator(isFrench() ? ',' : '.');
        symbols.setMinusSign('-');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(Math.max(least, most));
        return format.format(number);
    }

    private boolean isFrench() {
        return language.getLanguage().equals("fr");
    }
}
