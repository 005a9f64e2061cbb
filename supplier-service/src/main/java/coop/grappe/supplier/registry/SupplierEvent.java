package coop.grappe.supplier.registry;

import coop.grappe.platform.event.DomainEvent;
import java.util.List;

/** What happens to suppliers. */
public sealed interface SupplierEvent extends DomainEvent {

    @Override
    default String topic() {
        return "suppliers";
    }

    /** A supplier can be invited from now on. */
    record Registered(String supplierId, String name, List<String> tags) implements SupplierEvent {
        @Override
        public String type() {
            return "suppliers.registered.v1";
        }

        @Override
        public String key() {
            return supplierId;
        }
    }
}
