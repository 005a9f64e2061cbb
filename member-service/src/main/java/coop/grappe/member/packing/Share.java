package coop.grappe.member.packing;

import java.math.BigDecimal;

/**
 * What a claim gets.
 *
 * @param wanted the part that was asked for, in base units
 * @param tolerated the part beyond, so that a case fills
 */
public record Share(Claim claim, BigDecimal wanted, BigDecimal tolerated) {

    public BigDecimal total() {
        return wanted.add(tolerated);
    }
}
