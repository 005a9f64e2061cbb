package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Text;

/**
 * How a supply stands to a tax.
 *
 * @param word such as {@code zero-rated}
 * @param code UN/CEFACT 5305, as UBL and EN 16931 have it: {@code S}, {@code Z}, {@code E}, {@code O}
 * @param taxed whether it has a rate
 */
public record TaxCategory(String word, String code, boolean taxed, Text names) {}
