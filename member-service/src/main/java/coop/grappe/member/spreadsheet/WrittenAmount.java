package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Memo;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with the unit that may stand behind it: {@code 12}, {@code 12 caisses}, {@code 1 234,5 kg}.
 *
 * @param unit empty if none stands there
 */
record WrittenAmount(BigDecimal value, String unit) {

    private static final Memo<WrittenAmount> MEMO = new Memo<>(WrittenAmount::read);
    private static final int LONGEST = 100;
    private static final Pattern WITH_UNIT =
            Pattern.compile("([+\\-−]?[\\d.,'’\\s\\p{Z}]*\\d)[\\s\\p{Z}]*([^\\d\\s\\p{Z}.,'’%].*)", Pattern.DOTALL);

    /** @throws Unreadable if no number stands there */
    static WrittenAmount of(String written) {
        return MEMO.of(written);
    }

    private static WrittenAmount read(String written) {
        if (written.length() > LONGEST) {
            throw new Unreadable("number.unreadable");
        }
        Matcher split = WITH_UNIT.matcher(written);
        return split.matches()
                ? new WrittenAmount(WrittenNumber.of(split.group(1)), PlainForm.strip(split.group(2)))
                : new WrittenAmount(WrittenNumber.of(written), "");
    }
}
