package coop.grappe.purchasing.accounting;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/** Text for programs that know few characters. */
final class PlainText {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Map<String, String> SIMPLER = Map.of(
            "’", "'", "‘", "'", "“", "\"", "”", "\"", "–", "-", "—", "-", "…", "...", "\u00a0", " ", "\u202f", " ");

    private PlainText() {}

    /** On one line, with single spaces. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    static String atMost(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }

    /** What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
    static String noFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** With every character that an encoding lacks replaced by the nearest that it has: ’ by ', a letter by itself without its accent. */
    static String in(Charset charset, String text) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(one -> written.append(nearest(encoder, one)));
        return written.toString();
    }

    private static String nearest(CharsetEncoder encoder, String one) {
        if (encoder.canEncode(one)) {
            return one;
        }
        String bare = Normalizer.normalize(SIMPLER.getOrDefault(one, one), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return encoder.canEncode(bare) ? bare : "?";
    }
}
