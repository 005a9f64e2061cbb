package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Money;

/**
 * What becomes of one tax that a member pays; the three parts add up to it.
 *
 * @param credit input tax credit (GST, HST) or refund (QST)
 * @param rebate public service body's rebate
 * @param cost what stays with the member
 */
public record Recovery(String tax, Money credit, Money rebate, Money cost) {

    public Money recovered() {
        return credit.plus(rebate);
    }
}
