package coop.grappe.member.ballot;

import coop.grappe.platform.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What an award gives to one supplier. */
@Embeddable
record AwardedSupplier(
        @Column(name = "supplier_id") String supplierId,
        @Column(name = "name") String name,

        @AttributeOverride(name = "amount", column = @Column(name = "total_amount"))
        @AttributeOverride(name = "currency", column = @Column(name = "total_currency"))
        Money total) {}
