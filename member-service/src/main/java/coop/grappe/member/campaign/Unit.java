package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;

/**
 * A unit of UN/ECE Recommendation 20.
 *
 * @param decimals how many decimals a quantity in it may have
 */
public record Unit(String code, Text names, int decimals) {}
