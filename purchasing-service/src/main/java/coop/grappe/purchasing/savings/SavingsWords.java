package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words and numbers of the report in one language. */
final class SavingsWords {

    private static final char NO_BREAK = '\u00A0';

    private final Locale language;
    private final Map<String, String> words;

    SavingsWords(Locale language) {
        this.language = language;
        ResourceBundle bundle = ResourceBundle.getBundle(
                SavingsWords.class.getPackageName() + ".words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.words = bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }

    Locale language() {
        return language;
    }

    /** All words by their keys. */
    Map<String, String> words() {
        return words;
    }

    String word(String key, Object... arguments) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No word for " + key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    String of(Text text) {
        return isFrench() ? text.fr() : text.en();
    }

    String day(LocalDate day) {
        Locale here = new Locale(language.getLanguage(), "CA");
        String written = DateTimeFormatter.ofPattern(word("pattern.day"), here).format(day);
        return isFrench() && written.startsWith("1 ") ? "1er" + written.substring(1) : written;
    }

    String money(Money money) {
        int cents = money.currency().getDefaultFractionDigits();
        return signed(formatted(money.amount(), cents, cents), money.currency().getCurrencyCode());
    }

    String price(UnitPrice price) {
        return signed(
                formatted(price.amount(), 2, UnitPrice.SCALE), price.currency().getCurrencyCode());
    }

    private String signed(String amount, String currency) {
        String sign = currency.equals("CAD") ? "$" : currency;
        if (isFrench() || !sign.equals("$")) {
            return amount + NO_BREAK + sign;
        }
        return amount.startsWith("-") ? "-$" + amount.substring(1) : "$" + amount;
    }

    String quantity(Quantity quantity) {
        String unit = words.getOrDefault("unit." + quantity.unit(), quantity.unit());
        return formatted(quantity.value(), 0, Quantity.SCALE) + NO_BREAK + unit;
    }

    String percent(BigDecimal percent) {
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
