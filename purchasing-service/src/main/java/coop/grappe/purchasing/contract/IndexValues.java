package coop.grappe.purchasing.contract;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All values of price indexes, each organizer's own. */
@ApplicationScoped
class IndexValues implements PanacheRepositoryBase<IndexValue, UUID> {

    /** The value of a day as it was entered last. */
    Optional<IndexValue> of(String organizer, String index, LocalDate day) {
        return find("organizer = ?1 and name = ?2 and day = ?3 order by id desc", organizer, index, day)
                .firstResultOptional();
    }

    List<IndexValue> page(String organizer, String index, PageRequest page) {
        return find("organizer = ?1 and name = ?2 and id > ?3 order by id", organizer, index, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
