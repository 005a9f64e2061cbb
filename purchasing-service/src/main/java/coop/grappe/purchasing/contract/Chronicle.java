package coop.grappe.purchasing.contract;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.purchasing.contract.HistoryEntry.Detail;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what happens to contracts, for those whom it concerns, in the transaction of the act: history, audit and event. */
@ApplicationScoped
class Chronicle implements PanacheRepositoryBase<HistoryEntry, UUID> {

    private final Outbox outbox;
    private final Audit audit;

    Chronicle(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Something that concerns everyone under the contract.
     *
     * @param by the organization that acted; null if the clock did
     * @param details names and values in turn, in the order of the text's places
     */
    void note(Contract contract, String act, @Nullable String by, Instant now, String... details) {
        persist(HistoryEntry.of(contract.id(), act, by, null, null, pairs(details), now));
        audit.record("contracts." + act, "contracts/" + contract.id(), contract.organizer(), contract.supplierId());
    }

    /** Something between two members, that the other members do not read. */
    void noteBetween(Contract contract, String act, String by, String other, Instant now, String... details) {
        persist(HistoryEntry.of(contract.id(), act, by, by, other, pairs(details), now));
        audit.record("contracts." + act, "contracts/" + contract.id(), contract.organizer(), by, other);
    }

    void tell(DomainEvent event) {
        outbox.publish(event);
    }

    /** The latest entries, latest first, as one of the two sides or a member reads them. */
    List<HistoryEntry> latest(UUID contractId, @Nullable String memberId, int most) {
        return find(
                        "contractId = ?1 and (?2 is null or memberId is null or memberId = ?2 or otherMemberId = ?2) order by id desc",
                        contractId,
                        memberId)
                .range(0, most - 1)
                .list();
    }

    /** Oldest first. */
    List<HistoryEntry> page(UUID contractId, @Nullable String memberId, PageRequest page) {
        return find(
                        "contractId = ?1 and (?2 is null or memberId is null or memberId = ?2 or otherMemberId = ?2)"
                                + " and id > ?3 order by id",
                        contractId,
                        memberId,
                        page.afterId())
                .range(0, page.limit())
                .list();
    }

    private static List<Detail> pairs(String... details) {
        List<Detail> pairs = new ArrayList<>();
        for (int i = 0; i < details.length; i += 2) {
            pairs.add(new Detail(details[i], details[i + 1]));
        }
        return pairs;
    }
}
