package coop.grappe.supplier.tender;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenders of all organizers. */
@ApplicationScoped
public class Tenders implements PanacheRepositoryBase<Tender, UUID> {

    /** Locked against everything else, for a decision. */
    public Optional<Tender> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked against decisions only: many may hold it so at once, and a closing waits until they have committed. */
    public Optional<Tender> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    Optional<Tender> ofCampaign(UUID campaignId) {
        return find("campaignId", campaignId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that a campaign's demand went to market with. */
    public List<UUID> idsOfCampaign(UUID campaignId) {
        return getEntityManager()
                .createQuery("select t.id from Tender t where t.campaignId = ?1", UUID.class)
                .setParameter(1, campaignId)
                .getResultList();
    }

    /** Those whose deadline has passed. */
    public List<UUID> dueAt(Instant now) {
        return find("state = ?1 and submissionDeadline <= ?2 order by id", TenderState.ACTIVE, now)
                .page(0, 50)
                .list()
                .stream()
                .map(Tender::id)
                .toList();
    }

    /** What bidders have to prove; reads the tender only if it asks for anything. */
    public List<String> qualificationsAsked(UUID id) {
        return find("from Tender t where t.id = ?1 and t.procedure = ?2", id, Procedure.RESTRICTED)
                .firstResultOptional()
                .map(Tender::qualificationsAsked)
                .orElse(List.of());
    }

    boolean isInvited(UUID tenderId, String supplierId) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from Invitation where tenderId = ?1 and supplierId = ?2", Long.class)
                        .setParameter(1, tenderId)
                        .setParameter(2, supplierId)
                        .getSingleResult()
                > 0;
    }

    List<Tender> visibleTo(
            TenderReader reader, @Nullable TenderState state, @Nullable UUID campaign, PageRequest page) {
        return find(
                        "from Tender t where (t.organizer = ?1 or t.publishedAt is not null and (?2 = true or ?3 = true"
                                + " and (t.procedure <> ?4 or exists"
                                + " (select 1 from Invitation i where i.tenderId = t.id and i.supplierId = ?1))))"
                                + " and (?5 is null or t.state = ?5) and (?6 is null or t.campaignId = ?6)"
                                + " and t.id > ?7 order by t.id",
                        reader.organization(),
                        reader.member(),
                        reader.supplier(),
                        Procedure.SELECTIVE,
                        state,
                        campaign,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
