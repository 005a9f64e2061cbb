package coop.grappe.platform.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of problems, in the two languages that Grappe speaks. */
public final class ProblemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private ProblemTexts() {}

    /** @throws java.util.MissingResourceException if the type has no title in that language */
    public static String title(ProblemType type, Locale language) {
        return bundle(type.getClass(), language).getString(type.slug() + ".title");
    }

    /** @throws java.util.MissingResourceException if the type has no detail in that language */
    public static String detail(ProblemType type, Locale language, List<Object> arguments) {
        return text(type.getClass(), type.slug() + ".detail", language, arguments);
    }

    /**
     * Another text of the bundle beside a class.
     *
     * @param neighbour a class of the package in which the bundle {@code problems} stands
     */
    public static String text(Class<?> neighbour, String key, Locale language, List<Object> arguments) {
        String pattern = bundle(neighbour, language).getString(key);
        return new MessageFormat(pattern, language).format(arguments.toArray());
    }

    /**
     * The language to answer in.
     *
     * @param acceptLanguage the request's header, possibly absent or malformed: then English
     */
    public static Locale language(@org.jspecify.annotations.Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    private static ResourceBundle bundle(Class<?> neighbour, Locale language) {
        return ResourceBundle.getBundle(
                neighbour.getPackageName() + ".problems", language, neighbour.getClassLoader(), NO_FALLBACK);
    }
}
