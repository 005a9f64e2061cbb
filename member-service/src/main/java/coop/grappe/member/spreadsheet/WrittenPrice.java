package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Memo;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Prices as people write them, in Canadian dollars: {@code 4,25 $}, {@code $1,234.50}, {@code 4.25 CAD}. */
final class WrittenPrice {

    private static final Pattern CANADIAN = Pattern.compile("(?i)CAD\\s*\\$?|\\$\\s*CAD?|CA\\s*\\$|C\\$|\\$");
    private static final Pattern OTHER_CURRENCY = Pattern.compile("(?i).*(US|EUR|GBP|€|£|¥).*", Pattern.DOTALL);

    private static final Memo<BigDecimal> MEMO = new Memo<>(WrittenPrice::read);

    private WrittenPrice() {}

    /** @throws Unreadable if it is no price in Canadian dollars */
    static BigDecimal of(String written) {
        return MEMO.of(written);
    }

    private static BigDecimal read(String written) {
        if (written.length() > 60) {
            throw new Unreadable("number.unreadable");
        }
        if (OTHER_CURRENCY.matcher(written).matches()) {
            throw new Unreadable("price.currency");
        }
        return WrittenNumber.of(CANADIAN.matcher(written).replaceFirst(""));
    }
}
