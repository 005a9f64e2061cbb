package coop.grappe.supplier.dossier;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words, numbers and dates of a printed file in one language, as they are written in Québec. */
final class Wording {

    private static final char NO_BREAK = '\u00A0';

    private final Locale language;
    private final Map<String, String> words;
    private final DateTimeFormatter moment;

    Wording(Locale language) {
        this.language = language;
        ResourceBundle bundle = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.words = bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
        this.moment = DateTimeFormatter.ofPattern(word("pattern.moment"), new Locale(language.getLanguage(), "CA"))
                .withZone(QuebecDay.ZONE);
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

    String moment(Instant at) {
        String written = moment.format(at);
        String ordinal = isFrench() && written.startsWith("1 ") ? "1er" + written.substring(1) : written;
        return ordinal.replace(' ', NO_BREAK);
    }

    String number(BigDecimal number) {
        return formatted(number, 0, Math.max(0, number.stripTrailingZeros().scale()));
    }

    String quantity(Quantity quantity) {
        return number(quantity.value()) + NO_BREAK + unit(quantity.unit());
    }

    /** What a unit of UN/ECE Recommendation 20 is called; its code where we have no word. */
    String unit(String code) {
        return words.getOrDefault("unit." + code, code);
    }

    String price(UnitPrice price) {
        String amount = formatted(price.amount(), 2, UnitPrice.SCALE);
        String sign = price.currency().getCurrencyCode().equals("CAD")
                ? "$"
                : price.currency().getCurrencyCode();
        return isFrench() || !sign.equals("$") ? amount + NO_BREAK + sign : sign + amount;
    }

    String percent(BigDecimal percent) {
        return number(percent) + (isFrench() ? NO_BREAK + "%" : "%");
    }

    /** Whole days as days, anything else in its largest whole unit. */
    String duration(Duration duration) {
        if (duration.toDays() > 0 && duration.equals(Duration.ofDays(duration.toDays()))) {
            return word("duration.days", duration.toDays());
        }
        if (duration.toHours() > 0 && duration.equals(Duration.ofHours(duration.toHours()))) {
            return word("duration.hours", duration.toHours());
        }
        return duration.toMinutes() > 0 && duration.equals(Duration.ofMinutes(duration.toMinutes()))
                ? word("duration.minutes", duration.toMinutes())
                : word("duration.seconds", duration.toSeconds());
    }

    /** In kilobytes of 1000 bytes, at least 1. */
    String size(long bytes) {
        return number(BigDecimal.valueOf(Math.max(1, Math.round(bytes / 1000.0)))) + NO_BREAK + word("kilobytes");
    }

    private String formatted(BigDecimal number, int least, int most) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(language);
        symbols.setGroupingSeparator(isFrench() ? NO_BREAK : ',');
        symbols.setDecimalSeparator(isFrench() ? ',' : '.');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(Math.max(least, most));
        return format.format(number);
    }

    private boolean isFrench() {
        return language.getLanguage().equals("fr");
    }
}
