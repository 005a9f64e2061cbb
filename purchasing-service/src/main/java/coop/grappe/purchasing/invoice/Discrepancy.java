package coop.grappe.purchasing.invoice;

import coop.grappe.platform.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;

/**
 * One way in which an invoice differs from what was ordered and received.
 *
 * @param code what differs, such as {@code quantity-not-received}
 * @param itemFr the item's French name, empty where it is about the whole invoice
 * @param itemEn the item's English name, likewise
 * @param invoiced what the invoice says
 * @param expected what order and receipts say
 */
record Discrepancy(String code, String itemFr, String itemEn, String invoiced, String expected) {

    String in(Locale language) {
        String item = language.equals(Locale.FRENCH) ? itemFr : itemEn;
        return ProblemTexts.text(Discrepancy.class, code, language, List.of(item, invoiced, expected));
    }
}
