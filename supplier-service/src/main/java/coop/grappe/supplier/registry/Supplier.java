package coop.grappe.supplier.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organization that sells, as the operator has registered it. */
@Entity
public class Supplier {

    @Id
    private String id;

    private String name;
    private @Nullable String email;
    private String[] tags;
    private String[] regions;
    private Instant registeredAt;

    @Version
    private long version;

    protected Supplier() {}

    static Supplier registered(SupplierPlan plan, Instant now) {
        Supplier supplier = new Supplier();
        supplier.id = plan.id();
        supplier.name = plan.name();
        supplier.email = plan.email();
        supplier.tags = plan.tags().stream().distinct().sorted().toArray(String[]::new);
        supplier.regions = plan.regions().stream().distinct().sorted().toArray(String[]::new);
        supplier.registeredAt = now;
        return supplier;
    }

    SupplierEvent registration() {
        return new SupplierEvent.Registered(id, name, tags());
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    List<String> tags() {
        return List.of(tags);
    }

    List<String> regions() {
        return List.of(regions);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    long version() {
        return version;
    }
}
