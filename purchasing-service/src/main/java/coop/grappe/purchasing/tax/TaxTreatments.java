package coop.grappe.purchasing.tax;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How contracts treat items that their classification does not tell enough of. */
@ApplicationScoped
class TaxTreatments implements PanacheRepositoryBase<TaxTreatment, UUID> {

    /** The category of each item that has one of its own on a day. */
    Map<UUID, @Nullable String> ofContract(UUID contractId, LocalDate day) {
        Map<UUID, @Nullable String> categories = new HashMap<>();
        list("contractId = ?1 and fromDay <= ?2 order by fromDay, id", contractId, day)
                .forEach(treatment -> categories.put(treatment.itemId(), treatment.category()));
        return categories;
    }

    List<TaxTreatment> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
