package coop.grappe.supplier.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records of all tenders. */
@ApplicationScoped
class ProcessRecords implements PanacheRepositoryBase<ProcessRecord, UUID> {

    Optional<ProcessRecord> ofOcid(String ocid) {
        return find("ocid", ocid).firstResultOptional();
    }

    /** In the order of their first releases. */
    List<ProcessRecord> after(long number, int most) {
        return find("number > ?1 order by number", number).page(0, most).list();
    }
}
