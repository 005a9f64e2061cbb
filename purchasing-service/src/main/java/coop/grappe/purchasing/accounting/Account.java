package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;

/**
 * One account of a chart.
 *
 * @param type asset, liability or expense
 */
record Account(String code, String type, Text names) {}
