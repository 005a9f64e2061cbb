package coop.grappe.member.need;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What is left for those who join late; taken by one conditional update, so that however many join at once nobody exceeds a ceiling. */
@ApplicationScoped
class Rooms implements PanacheRepositoryBase<Room, UUID> {

    /** One more contract is in force. */
    void add(UUID campaignId, UUID itemId, BigDecimal room) {
        getEntityManager()
                .createNativeQuery(
                        "insert into item_room (campaign_id, item_id, room, taken) values (:campaign, :item, :room, 0)"
                                + " on conflict (item_id) do update set room = item_room.room + excluded.room")
                .setParameter("campaign", campaignId)
                .setParameter("item", itemId)
                .setParameter("room", room)
                .executeUpdate();
    }

    /**
     * A contract gives more or less, or has ended. What is taken already stays taken: the contract gave it.
     *
     * @param change possibly negative
     */
    void change(UUID campaignId, UUID itemId, BigDecimal change) {
        getEntityManager()
                .createNativeQuery(
                        "insert into item_room (campaign_id, item_id, room, taken) values (:campaign, :item, greatest(0, :change), 0)"
                                + " on conflict (item_id) do update set room = greatest(item_room.taken, item_room.room + :change)")
                .setParameter("campaign", campaignId)
                .setParameter("item", itemId)
                .setParameter("change", change)
                .executeUpdate();
    }

    /** @throws Problem 409 with what is left if that is less */
    void take(UUID itemId, Quantity quantity) {
        int taken = getEntityManager()
                .createNativeQuery("update item_room set taken = taken + :quantity"
                        + " where item_id = :item and taken + :quantity <= room")
                .setParameter("quantity", quantity.value())
                .setParameter("item", itemId)
                .executeUpdate();
        if (taken == 0) {
            BigDecimal left = findByIdOptional(itemId)
                    .map(room -> room.room().subtract(room.taken()))
                    .orElse(BigDecimal.ZERO);
            Quantity rest = new Quantity(left, quantity.unit());
            throw new Problem(NeedProblem.NO_ROOM, left.stripTrailingZeros().toPlainString(), quantity.unit())
                    .with("left", rest);
        }
    }

    List<Room> pageOf(UUID campaignId, PageRequest page) {
        return find("campaignId = ?1 and itemId > ?2 order by itemId", campaignId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
