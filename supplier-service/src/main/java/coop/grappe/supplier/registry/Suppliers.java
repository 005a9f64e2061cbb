package coop.grappe.supplier.registry;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The registered suppliers. */
@ApplicationScoped
public class Suppliers implements PanacheRepositoryBase<Supplier, String> {

    /** Locked, so that one supplier does one thing at a time. */
    public Optional<Supplier> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
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

    List<Supplier> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterText())
                .page(0, page.limitPlusOne())
                .list();
    }
}
