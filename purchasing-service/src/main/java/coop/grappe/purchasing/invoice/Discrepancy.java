package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an invoice differs from what was ordered and received.
 *
 * @param code what differs, such as {@code quantity-not-received}
 * @param itemFr the item's French name, empty where it is about the whole invoice
 * @param itemEn the item's English name, likewise
 * @param invoiced what the invoice says
 * @param expected what order and receipts say
 * @param difference what it comes to before taxes, without a sign; null where it has no price
 */
record Discrepancy(
        String code,
        String itemFr,
        String itemEn,
        String invoiced,
        String expected,
        @Nullable Money difference) {

    private static final Set<String> ACCEPTABLE =
            Set.of("quantity-not-received", "amount-differs", "charge-not-agreed");

    Discrepancy(String code, String itemFr, String itemEn, String invoiced, String expected) {
        this(code, itemFr, itemEn, invoiced, expected, null);
    }

    /** Whether a member may take it as it is; what is not ordered, not lawful or not added up right has to be corrected. */
    @JsonIgnore
    boolean isAcceptable() {
        return ACCEPTABLE.contains(code);
    }

    String in(Locale language) {
        String item = language.equals(Locale.FRENCH) ? itemFr : itemEn;
        return ProblemTexts.text(Discrepancy.class, code, language, List.of(item, invoiced, expected));
    }
}
