package coop.grappe.purchasing.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All sharings. */
@ApplicationScoped
public class GainSharings implements PanacheRepositoryBase<GainSharing, UUID> {

    /** Has others that share the same gain wait until the transaction ends. */
    void hold(UUID campaignId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:campaign, 0))")
                .setParameter("campaign", campaignId.toString())
                .getSingleResult();
    }

    Optional<GainSharing> ofCampaign(UUID campaignId) {
        return find("campaignId", campaignId).firstResultOptional();
    }

    /** How many orders of a campaign still await something: an answer, goods, an invoice. */
    long openOrders(UUID campaignId) {
        return getEntityManager()
                .createQuery(
                        "select count(*) from PurchaseOrder where campaignId = :campaign and placedAt is not null"
                                + " and state not in (REJECTED, CANCELLED, INVOICED, CLOSED)",
                        Long.class)
                .setParameter("campaign", campaignId)
                .getSingleResult();
    }
}
