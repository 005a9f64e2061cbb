package coop.grappe.member.ballot;

import coop.grappe.platform.money.Money;
import jakarta.persistence.Embeddable;

/** What an award gives to one supplier. */
@Embeddable
record AwardedSupplier(String supplierId, String name, Money total) {}
