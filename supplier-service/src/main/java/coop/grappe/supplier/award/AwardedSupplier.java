package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import java.util.List;
import java.util.Optional;

/** What an award gives to one supplier. */
public record AwardedSupplier(String supplierId, String name, Money total, List<AwardedLine> lines) {

    /** A portion of it, at the same prices; empty if none of its lines is meant. */
    Optional<AwardedSupplier> only(Portion portion) {
        List<AwardedLine> meant =
                lines.stream().filter(line -> portion.has(supplierId, line)).toList();
        return meant.stream()
                .map(AwardedLine::cost)
                .reduce(Money::plus)
                .map(cost -> new AwardedSupplier(supplierId, name, cost, meant));
    }
}
