package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Memo;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people mean them: whatever the case, accents, punctuation, line breaks and kinds of blanks. */
final class PlainForm {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Memo<String> MEMO = new Memo<>(PlainForm::plainly);

    private PlainForm() {}

    /** Letters without accents, in lower case, and digits; one blank between words. */
    static String of(String written) {
        return MEMO.of(written);
    }

    private static String plainly(String written) {
        String letters = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("Œ", "oe");
        return NO_WORD.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Without blanks at both ends, non-breaking ones and byte order marks included. */
    static String strip(String written) {
        int from = 0;
        int to = written.length();
        while (from < to && isBlank(written.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(written.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == written.length() ? written : written.substring(from, to);
    }

    static boolean isBlank(char character) {
        return character <= ' ' || Character.isSpaceChar(character) || character == '\uFEFF' || character == '\u200B';
    }
}
