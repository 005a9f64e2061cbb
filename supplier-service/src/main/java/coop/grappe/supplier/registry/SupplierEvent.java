package coop.grappe.supplier.registry;

import coop.grappe.platform.event.DomainEvent;
import java.util.List;

/** What happens to suppliers. */
public sealed interface SupplierEvent extends DomainEvent {

    String supplierId();

    @Override
    default String topic() {
        return "suppliers";
    }

    @Override
    default String key() {
        return supplierId();
    }

    /** A supplier can be invited from now on. */
    record Registered(String supplierId, String name, List<String> tags) implements SupplierEvent {
        @Override
        public String type() {
            return "suppliers.registered.v1";
        }
    }

    /** It sells something else, delivers elsewhere, or is called otherwise. */
    record ProfileChanged(
            String supplierId, String name, List<String> tags, List<String> regions, List<String> categories)
            implements SupplierEvent {
        @Override
        public String type() {
            return "suppliers.profile-changed.v1";
        }
    }
}
