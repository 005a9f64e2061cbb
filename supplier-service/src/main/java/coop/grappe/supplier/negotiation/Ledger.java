package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What negotiators have written down, always asked for as one organizer’s. */
@ApplicationScoped
class Ledger implements PanacheRepositoryBase<LedgerEntry, UUID> {

    List<LedgerEntry> of(String organizer, UUID tenderId) {
        return list("organizer = ?1 and tenderId = ?2 order by at, id", organizer, tenderId);
    }

    List<LedgerEntry> of(String organizer, UUID tenderId, PageRequest page) {
        return find("organizer = ?1 and tenderId = ?2 and id > ?3 order by id", organizer, tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    /** What the lot may cost at most by the latest word on it. */
    Optional<Money> walkAway(String organizer, UUID tenderId, UUID lotId) {
        return find(
                        "organizer = ?1 and tenderId = ?2 and lotId = ?3 and kind = ?4 order by at desc, id desc",
                        organizer,
                        tenderId,
                        lotId,
                        LedgerEntryKind.WALK_AWAY)
                .page(0, 1)
                .firstResultOptional()
                .map(LedgerEntry::amount);
    }
}
