package coop.grappe.stack;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the launcher says, in French or English as {@code GRAPPE_LANG} or the environment's locale asks. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "coop.grappe.stack.words",
            language(System.getenv()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /** The text of a key, with its arguments put in. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(arguments);
    }

    /** The language that is spoken: {@code fr} or {@code en}. */
    public static String language() {
        return BUNDLE.getLocale().getLanguage();
    }

    static Locale language(Map<String, String> environment) {
        String asked = environment.getOrDefault("GRAPPE_LANG", environment.getOrDefault("LANG", ""));
        return asked.toLowerCase(Locale.ROOT).startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
