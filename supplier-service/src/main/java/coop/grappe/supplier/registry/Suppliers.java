package coop.grappe.supplier.registry;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The registered suppliers. */
@ApplicationScoped
public class Suppliers implements PanacheRepositoryBase<Supplier, String> {

    private static final String FILTERED = "select s.* from supplier s where s.id > :after"
            + " and (cast(:tag as text) is null or cast(:tag as text) = any(s.tags))"
            + " and (cast(:region as text) is null or cast(:region as text) = any(s.regions))"
            + " and (cast(:category as text) is null or exists (select 1 from unnest(s.categories) c"
            + " where starts_with(c, cast(:category as text)) or starts_with(cast(:category as text), c)))"
            + " order by s.id limit :most";

    /** Locked, so that one supplier does one thing at a time. */
    public Optional<Supplier> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws Problem 404 if there is none */
    public Supplier existing(String id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /** The same, locked. */
    public Supplier existingLocked(String id) {
        return locked(id).orElseThrow(Problem::notFound);
    }

    public boolean contains(String id) {
        return count("id", id) > 0;
    }

    /** Their names by their ids. */
    public Map<String, String> names(Collection<String> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
    }

    /** Their tags by their ids. */
    public Map<String, Set<String>> tags(Collection<String> ids) {
        return list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Supplier::id, supplier -> Set.copyOf(supplier.tags())));
    }

    /** Held against a change of its standing. */
    public Optional<Supplier> held(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** The standings of those who don't stand well, by their ids. */
    public Map<String, Standing> warnings(Collection<String> ids, Instant now) {
        return list("id in ?1", ids).stream()
                .filter(supplier -> supplier.standing(now).level() != Standing.Level.GOOD)
                .collect(Collectors.toMap(Supplier::id, supplier -> supplier.standing(now)));
    }

    @SuppressWarnings("unchecked")
    List<Supplier> page(SupplierFilter filter, PageRequest page) {
        return getEntityManager()
                .createNativeQuery(FILTERED, Supplier.class)
                .setParameter("after", page.afterText())
                .setParameter("tag", filter.tag())
                .setParameter("region", filter.region())
                .setParameter("category", filter.category())
                .setParameter("most", page.limitPlusOne())
                .getResultList();
    }
}
