package coop.grappe.supplier.award;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which lines of an award are meant. */
@FunctionalInterface
interface Portion {

    boolean has(String supplierId, AwardedLine line);

    static Portion ofItems(Collection<UUID> items) {
        Set<UUID> meant = Set.copyOf(items);
        return (supplierId, line) -> meant.contains(line.itemId());
    }

    static Portion ofSupplier(String id) {
        return (supplierId, line) -> supplierId.equals(id);
    }

    default Portion negated() {
        return (supplierId, line) -> !has(supplierId, line);
    }
}
