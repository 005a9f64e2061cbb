package coop.grappe.supplier.call;

import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which tender concerns whom. */
@ApplicationScoped
class Calls {

    private static final String INVITED =
            "exists (select 1 from invitation i where i.tender_id = t.id and i.supplier_id = s.id)";

    /** Whichever of the two codes is the broader; an item's may be filled up with pairs of zeros. */
    private static final String SELLS = "t.procedure in ('open', 'restricted') and exists (select 1"
            + " from jsonb_array_elements(t.items) item"
            + " cross join lateral (select regexp_replace(item->'classification'->>'id', '(00)+$', '') as code) coded"
            + " cross join unnest(s.categories) category"
            + " where upper(item->'classification'->>'scheme') = 'UNSPSC' and coded.code <> ''"
            + " and (starts_with(coded.code, category) or starts_with(category, coded.code)))";

    private static final String CONCERNED = "(" + INVITED + " or " + SELLS + ")";
    private static final String FEED = "select t.* from tender t, supplier s where s.id = :supplier"
            + " and t.published_at is not null and " + CONCERNED
            + " and (cast(:state as text) is null or t.state = cast(:state as text))"
            + " and (cast(:first as boolean) or (t.published_at, t.id) < (select p.published_at, p.id from tender p where p.id = :after))"
            + " order by t.published_at desc, t.id desc limit :most";
    private static final String WHO = "select s.id, " + INVITED + " from tender t, supplier s where t.id = :tender and "
            + CONCERNED + " order by s.id";
    private static final UUID START = new UUID(0, 0);

    private final EntityManager entities;

    Calls(EntityManager entities) {
        this.entities = entities;
    }

    /** A supplier, and why it is called. */
    record Called(String supplierId, CallReason reason) {}

    /** Newest first. */
    @SuppressWarnings("unchecked")
    List<Tender> to(String supplierId, @Nullable TenderState state, PageRequest page) {
        return entities.createNativeQuery(FEED, Tender.class)
                .setParameter("supplier", supplierId)
                .setParameter("state", state == null ? null : state.word())
                .setParameter("first", page.afterId().equals(START))
                .setParameter("after", page.afterId())
                .setParameter("most", page.limitPlusOne())
                .getResultList();
    }

    /** Which of these invite the supplier. */
    Set<UUID> inviting(String supplierId, Collection<UUID> tenders) {
        return new HashSet<>(entities.createQuery(
                        "select tenderId from Invitation where supplierId = ?1 and tenderId in ?2", UUID.class)
                .setParameter(1, supplierId)
                .setParameter(2, tenders)
                .getResultList());
    }

    List<Called> of(UUID tenderId) {
        List<?> rows =
                entities.createNativeQuery(WHO).setParameter("tender", tenderId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Called((String) row[0], CallReason.of((Boolean) row[1])))
                .toList();
    }
}
