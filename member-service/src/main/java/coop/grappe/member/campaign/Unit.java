package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;

/**
 * A unit of UN/ECE Recommendation 20.
 *
 * @param decimals how many decimals a quantity in it may have
 * @param dimension what it measures; units of the same dimension convert into each other. Empty if it converts into none
 * @param factor how many of the dimension's first unit it is, exactly
 */
public record Unit(String code, Text names, int decimals, String dimension, Ratio factor) {

    boolean convertsInto(Unit other) {
        return equals(other) || !dimension.isEmpty() && dimension.equals(other.dimension);
    }

    /** Whether a half of it means something. */
    public boolean isDivisible() {
        return decimals > 0;
    }
}
