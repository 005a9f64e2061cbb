package coop.grappe.supplier.registry;

import coop.grappe.platform.problem.Violations;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By what authorities know a supplier; each is optional, and kept without blanks.
 *
 * @param neq Numéro d'entreprise du Québec: ten digits, of which the first two say what it is (11 legal person, 22 natural person, 33
 *     partnership, 88 public body)
 * @param gst the business number (nine digits, the last of which checks the others), {@code RT} and four digits
 * @param qst ten digits, {@code TQ} and four digits
 */
@Schema(examples = "{\"neq\":\"1165432109\",\"gst\":\"123456782RT0001\",\"qst\":\"1234567890TQ0001\"}")
record IdentityNumbers(
        @Nullable String neq,
        @Nullable String gst,
        @Nullable String qst) {

    static final IdentityNumbers NONE = new IdentityNumbers(null, null, null);

    private static final String OF_NEQ = "CA-QC-NEQ:";
    private static final Pattern NEQ = Pattern.compile("(11|22|33|88)[0-9]{8}");
    private static final Pattern GST = Pattern.compile("[0-9]{9}RT[0-9]{4}");
    private static final Pattern QST = Pattern.compile("[0-9]{10}TQ[0-9]{4}");

    IdentityNumbers {
        neq = plain(neq);
        gst = plain(gst);
        qst = plain(qst);
    }

    /** @param supplierId which may hold the NEQ, and then it is the same */
    void check(String supplierId, Violations violations) {
        if (neq != null) {
            violations
                    .check(NEQ.matcher(neq).matches(), "numbers.neq", "neq.form")
                    .check(
                            !supplierId.startsWith(OF_NEQ) || supplierId.equals(OF_NEQ + neq),
                            "numbers.neq",
                            "neq.differs",
                            supplierId);
        }
        if (gst != null) {
            boolean wellFormed = GST.matcher(gst).matches();
            violations
                    .check(wellFormed, "numbers.gst", "gst.form")
                    .check(!wellFormed || isLuhn(gst.substring(0, 9)), "numbers.gst", "gst.check-digit");
        }
        if (qst != null) {
            violations.check(QST.matcher(qst).matches(), "numbers.qst", "qst.form");
        }
    }

    private static @Nullable String plain(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        return number.replaceAll("[\\s\\u00a0\\u202f-]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
