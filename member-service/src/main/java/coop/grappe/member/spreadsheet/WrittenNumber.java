package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Memo;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people write them in French and English.
 *
 * <p>The decimal sign is a comma or a point; thousands are parted by blanks, apostrophes, or whichever of comma and point is not the
 * decimal sign. {@code 1,234} and {@code 1.234} mean one thing in one language and a thousand times that in another, so they are
 * refused; {@code 0,234}, {@code 1,2340} and {@code 1 234} are clear.
 */
final class WrittenNumber {

    private static final int LONGEST = 40;
    private static final String DECIMALS = "([.,]\\d+)?";
    private static final Pattern PLAIN = Pattern.compile("\\d+" + DECIMALS + "|[.,]\\d+");
    private static final Pattern BLANKS = Pattern.compile("\\d{1,3}( \\d{3})+" + DECIMALS);
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

    private static final Memo<BigDecimal> MEMO = new Memo<>(WrittenNumber::read);

    private WrittenNumber() {}

    /** @throws Unreadable if it is no number, or could be two */
    static BigDecimal of(String written) {
        return MEMO.of(written);
    }

    private static BigDecimal read(String written) {
        String text = PlainForm.strip(written);
        if (text.length() > LONGEST) {
            throw new Unreadable("number.unreadable");
        }
        if (text.indexOf('%') >= 0) {
            throw new Unreadable("number.percent");
        }
        boolean negative = text.startsWith("-") || text.startsWith("−");
        String digits = evenBlanks(negative || text.startsWith("+") ? text.substring(1) : text);
        BigDecimal value = new BigDecimal(canonical(digits));
        return negative ? value.negate() : value;
    }

    private static String canonical(String digits) {
        if (AMBIGUOUS.matcher(digits).matches()) {
            throw new Unreadable("number.ambiguous", digits.replaceAll("[.,]", ""), digits.replace('.', ',') + "0");
        }
        if (PLAIN.matcher(digits).matches()) {
            return digits.replace(',', '.');
        }
        if (BLANKS.matcher(digits).matches()) {
            return digits.replace(" ", "").replace(',', '.');
        }
        if (COMMAS.matcher(digits).matches()) {
            return digits.replace(",", "");
        }
        if (POINTS.matcher(digits).matches()) {
            return digits.replace(".", "").replace(',', '.');
        }
        throw new Unreadable("number.unreadable");
    }

    private static String evenBlanks(String text) {
        StringBuilder even = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean parts = PlainForm.isBlank(character) || character == '\'' || character == '’';
            even.append(parts ? ' ' : character);
        }
        return PlainForm.strip(even.toString());
    }
}
