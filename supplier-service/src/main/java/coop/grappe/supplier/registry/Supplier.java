package coop.grappe.supplier.registry;

import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An organization that sells, as the operator has registered it. What is its own to say it says itself, such as what it sells and where; what
 * gives an advantage, such as its tags, the operator says. While a suspension is in force it is neither invited nor may it bid.
 */
@Entity
public class Supplier {

    @Id
    private String id;

    private String name;
    private @Nullable String email;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable IdentityNumbers numbers;

    private String[] tags;
    private String[] regions;
    private String[] categories;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Volume capacity;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Restriction> restrictions;

    private Instant registeredAt;

    @Version
    private long version;

    protected Supplier() {}

    static Supplier registered(SupplierPlan plan, Instant now) {
        Supplier supplier = new Supplier();
        supplier.id = plan.id();
        supplier.restrictions = List.of();
        supplier.registeredAt = now;
        supplier.write(plan);
        return supplier;
    }

    SupplierEvent registration() {
        return new SupplierEvent.Registered(id, name, tags());
    }

    SupplierEvent rewrite(SupplierPlan plan) {
        write(plan);
        return change();
    }

    SupplierEvent present(ProfilePlan plan) {
        write(plan);
        return change();
    }

    private void write(SupplierPlan plan) {
        name = plan.name();
        numbers = plan.numbers();
        tags = sorted(plan.allTags());
        write(plan.profile());
    }

    private void write(ProfilePlan plan) {
        email = plan.email();
        regions = sorted(plan.regions());
        categories = sorted(plan.categories().stream()
                .map(code -> new Category(code).code())
                .toList());
        capacity = plan.capacity();
    }

    private SupplierEvent change() {
        return new SupplierEvent.ProfileChanged(id, name, tags(), regions(), List.of(categories));
    }

    private static String[] sorted(Collection<String> words) {
        return words.stream().distinct().sorted().toArray(String[]::new);
    }

    /** A sanction takes effect. */
    public void restrict(Restriction restriction) {
        restrictions =
                Stream.concat(restrictions.stream(), Stream.of(restriction)).toList();
    }

    /** A sanction has no effect any more. */
    public void release(UUID sanctionId) {
        restrictions = restrictions.stream()
                .filter(restriction -> !restriction.sanctionId().equals(sanctionId))
                .toList();
    }

    public Standing standing(Instant now) {
        return Standing.of(restrictions, now);
    }

    /** @throws Problem 409 while it is suspended, with the reason and the end: it is neither invited nor may it bid */
    public void requireUnsuspended(Instant now) {
        Standing standing = standing(now);
        if (standing.isSuspended()) {
            throw new Problem(
                            SupplierProblem.SUPPLIER_SUSPENDED,
                            id,
                            Objects.requireNonNull(standing.until()).toString(),
                            Objects.requireNonNull(standing.reason()))
                    .with("standing", standing);
        }
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

    IdentityNumbers numbers() {
        return numbers == null ? IdentityNumbers.NONE : numbers;
    }

    List<String> tags() {
        return List.of(tags);
    }

    List<String> regions() {
        return List.of(regions);
    }

    public List<Category> categories() {
        return Stream.of(categories).map(Category::new).toList();
    }

    Volume capacity() {
        return capacity == null ? Volume.UNDECLARED : capacity;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    public long version() {
        return version;
    }
}
