package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All entitlements. */
@ApplicationScoped
public class Entitlements implements PanacheRepositoryBase<Entitlement, UUID> {

    /** Whether a member may order anything under a contract. */
    public boolean has(UUID contractId, String memberId) {
        return count("contractId = ?1 and memberId = ?2", contractId, memberId) > 0;
    }

    /** What a member that may order under a contract is called. */
    public String memberName(UUID contractId, String memberId) {
        return find("contractId = ?1 and memberId = ?2 order by id", contractId, memberId)
                .firstResultOptional()
                .map(Entitlement::memberName)
                .orElse(memberId);
    }

    /** What the members that may order under a contract are called, by id. */
    public Map<String, String> memberNames(UUID contractId) {
        return list("contractId", contractId).stream()
                .collect(Collectors.toMap(Entitlement::memberId, Entitlement::memberName, (one, other) -> one));
    }

    /** Entitles a member to more, or for the first time, of a line whose row is locked. */
    void extend(ContractLine line, String memberId, String memberName, BigDecimal quantity) {
        add(line, memberId, memberName, quantity, BigDecimal.ZERO);
    }

    /**
     * Moves what is transferred from its giver to its receiver, in the order of their ids, so that no two transfers wait for each other.
     *
     * @return false, with nothing moved that the transaction may keep, if the giver has not so much left
     */
    boolean handOver(ContractLine line, Transfer transfer) {
        BigDecimal quantity = transfer.quantity().value();
        if (transfer.fromMemberId().compareTo(transfer.toMemberId()) > 0) {
            add(line, transfer.toMemberId(), transfer.toMemberName(), quantity, quantity);
            return take(line, transfer.fromMemberId(), quantity);
        }
        boolean taken = take(line, transfer.fromMemberId(), quantity);
        if (taken) {
            add(line, transfer.toMemberId(), transfer.toMemberName(), quantity, quantity);
        }
        return taken;
    }

    private boolean take(ContractLine line, String memberId, BigDecimal quantity) {
        return getEntityManager()
                        .createNativeQuery("update entitlement set quantity = quantity - :quantity,"
                                + " transferred = transferred - :quantity"
                                + " where line_id = :line and member_id = :member and quantity - :quantity >= used")
                        .setParameter("quantity", quantity)
                        .setParameter("line", line.id())
                        .setParameter("member", memberId)
                        .executeUpdate()
                == 1;
    }

    private void add(
            ContractLine line, String memberId, String memberName, BigDecimal quantity, BigDecimal transferred) {
        getEntityManager()
                .createNativeQuery("insert into entitlement (id, contract_id, line_id, item_id, member_id, member_name,"
                        + " unit, quantity, used, transferred) values (:id, :contract, :line, :item, :member, :name,"
                        + " :unit, :quantity, 0, :transferred) on conflict (line_id, member_id) do update"
                        + " set quantity = entitlement.quantity + excluded.quantity,"
                        + " transferred = entitlement.transferred + excluded.transferred")
                .setParameter("id", Ids.next())
                .setParameter("contract", line.contractId())
                .setParameter("line", line.id())
                .setParameter("item", line.itemId())
                .setParameter("member", memberId)
                .setParameter("name", memberName)
                .setParameter("unit", line.unit())
                .setParameter("quantity", quantity)
                .setParameter("transferred", transferred)
                .executeUpdate();
    }

    /**
     * Lowers what members may order of a line until it is so much in all; each loses in proportion to what it has not used, by the
     * largest remainder. The rows are locked by the present transaction.
     */
    void cut(UUID lineId, BigDecimal total) {
        List<Entitlement> entitled = ofLine(lineId);
        BigDecimal surplus = entitled.stream()
                .map(Entitlement::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(total);
        if (surplus.signum() <= 0) {
            return;
        }
        List<BigDecimal> losses = Entitlement.shareLoss(surplus, entitled);
        for (int i = 0; i < losses.size(); i++) {
            getEntityManager()
                    .createNativeQuery("update entitlement set quantity = quantity - :loss where id = :id")
                    .setParameter("loss", losses.get(i))
                    .setParameter("id", entitled.get(i).id())
                    .executeUpdate();
        }
    }

    /** Locks a contract's entitlements and then its lines, in the order in which orders take them. */
    void lockWithLines(UUID contractId) {
        getEntityManager()
                .createNativeQuery("select id from entitlement where contract_id = :contract"
                        + " order by item_id, member_id for update")
                .setParameter("contract", contractId)
                .getResultList();
        getEntityManager()
                .createNativeQuery(
                        "select id from contract_line where contract_id = :contract order by item_id for update")
                .setParameter("contract", contractId)
                .getResultList();
    }

    /** Locks what a member is entitled to of an item, before its lines are. */
    void lock(UUID itemId, String memberId) {
        getEntityManager()
                .createNativeQuery("select id from entitlement where item_id = :item and member_id = :member"
                        + " order by line_id for update")
                .setParameter("item", itemId)
                .setParameter("member", memberId)
                .getResultList();
    }

    Optional<Entitlement> ofMember(UUID contractId, UUID itemId, String memberId) {
        return find("contractId = ?1 and itemId = ?2 and memberId = ?3", contractId, itemId, memberId)
                .firstResultOptional();
    }

    /** The name of a member that may order under a contract. */
    Optional<String> nameOf(UUID contractId, String memberId) {
        return find("contractId = ?1 and memberId = ?2 order by id", contractId, memberId).range(0, 0).stream()
                .findFirst()
                .map(Entitlement::memberName);
    }

    /** What members were entitled to of an item by now, before transfers, under all contracts of a campaign that were not given up, by member. */
    Map<String, BigDecimal> standing(UUID campaignId, UUID itemId) {
        return getEntityManager()
                .createQuery(
                        "select e.memberId, sum(e.quantity - e.transferred) from Entitlement e, Contract c where c.id = e.contractId"
                                + " and c.campaignId = ?1 and e.itemId = ?2 and c.state <> ?3 group by e.memberId",
                        Object[].class)
                .setParameter(1, campaignId)
                .setParameter(2, itemId)
                .setParameter(3, ContractState.CANCELLED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (BigDecimal) row[1]));
    }

    /** The entitlements to one line, by member. */
    List<Entitlement> ofLine(UUID lineId) {
        return list("lineId = ?1 order by memberId", lineId);
    }

    List<Entitlement> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterId())
                .range(0, page.limit())
                .list();
    }

    List<Entitlement> pageOf(UUID contractId, String memberId, PageRequest page) {
        return find("contractId = ?1 and memberId = ?2 and id > ?3 order by id", contractId, memberId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
