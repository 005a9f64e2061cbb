package coop.grappe.supplier.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader may see of a supplier. */
record SupplierView(
        String id, String name, @Nullable String email, List<String> tags, List<String> regions, Instant registeredAt) {

    static SupplierView of(Supplier supplier) {
        return new SupplierView(
                supplier.id(),
                supplier.name(),
                supplier.email(),
                supplier.tags(),
                supplier.regions(),
                supplier.registeredAt());
    }
}
