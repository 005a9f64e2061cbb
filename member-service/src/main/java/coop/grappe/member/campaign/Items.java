package coop.grappe.member.campaign;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What campaigns buy. */
@ApplicationScoped
public class Items implements PanacheRepositoryBase<Item, UUID> {

    /** An item if it is that campaign's. */
    public Optional<Item> of(UUID campaignId, UUID itemId) {
        return findByIdOptional(itemId).filter(item -> item.campaignId().equals(campaignId));
    }

    /** All of them, in their order. */
    public List<Item> of(Campaign campaign) {
        return list("campaignId = ?1 order by id", campaign.id());
    }

    long countOf(Campaign campaign) {
        return count("campaignId", campaign.id());
    }

    /** All that are bought under their own name: neither merged nor refused. */
    public List<Item> boughtIn(Campaign campaign) {
        return list(
                "campaignId = ?1 and state in ?2 order by id",
                campaign.id(),
                List.of(ItemState.PROPOSED, ItemState.ACCEPTED));
    }

    /** A page of those that are bought under their own name: neither merged nor refused. */
    public List<ItemName> boughtOf(Campaign campaign, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "select id, names, unit from Item where campaignId = ?1 and state in ?2 and id > ?3 order by id",
                        ItemName.class)
                .setParameter(1, campaign.id())
                .setParameter(2, List.of(ItemState.PROPOSED, ItemState.ACCEPTED))
                .setParameter(3, page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }

    List<Item> pageOf(Campaign campaign, PageRequest page) {
        return find("campaignId = ?1 and id > ?2 order by id", campaign.id(), page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
