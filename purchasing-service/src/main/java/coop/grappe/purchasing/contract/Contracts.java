package coop.grappe.purchasing.contract;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** All contracts. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    /** A contract, held in its state until the transaction ends: orders go on side by side, a change of state waits. */
    public Contract held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(Problem::notFound);
    }

    /** Several contracts, each {@link #held}; what does not exist is absent. */
    public Map<UUID, Contract> held(Set<UUID> ids) {
        return getSession().findMultiple(Contract.class, List.copyOf(ids), LockMode.PESSIMISTIC_READ).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Contract::id, contract -> contract));
    }

    /** The lines of some items of a contract, to order by. @return by item; what the contract does not have is absent */
    public Map<UUID, ContractLine> linesOf(Contract contract, Set<UUID> itemIds) {
        return linesOf(Map.of(contract.id(), itemIds)).getOrDefault(contract.id(), Map.of());
    }

    /**
     * The same for several contracts: read only, so that an order is not held against all of a long contract.
     *
     * @param itemIds by contract
     * @return by contract and item
     */
    public Map<UUID, Map<UUID, ContractLine>> linesOf(Map<UUID, Set<UUID>> itemIds) {
        List<UUID> contractOfEach = new ArrayList<>();
        List<UUID> items = new ArrayList<>();
        itemIds.forEach((contract, wanted) -> wanted.forEach(item -> {
            contractOfEach.add(contract);
            items.add(item);
        }));
        return getSession()
                .createNativeQuery(
                        "select l.* from unnest(cast(?1 as uuid[]), cast(?2 as uuid[])) as wanted (contract, item)"
                                + " join contract_line l on l.contract_id = wanted.contract and l.item_id = wanted.item",
                        ContractLine.class)
                .addSynchronizedEntityClass(ContractLine.class)
                .setParameter(1, contractOfEach.toArray(UUID[]::new))
                .setParameter(2, items.toArray(UUID[]::new))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ContractLine::contractId, Collectors.toMap(ContractLine::itemId, line -> line)));
    }

    Contract locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** The contracts in force whose last day lies before a day. */
    List<UUID> endingBefore(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select id from Contract where state in (?1, ?2) and (endsOn < ?3 or terminatesOn < ?3) order by id",
                        UUID.class)
                .setParameter(1, ContractState.ACTIVE)
                .setParameter(2, ContractState.SUSPENDED)
                .setParameter(3, day)
                .setMaxResults(100)
                .getResultList();
    }

    public List<Contract> ofCampaign(UUID campaignId) {
        return list("campaignId = ?1 order by id", campaignId);
    }

    List<Contract> ofAward(UUID awardId) {
        return list("awardId = ?1 order by id", awardId);
    }

    List<ContractLine> linesOf(UUID awardId, UUID itemId) {
        return getEntityManager()
                .createQuery(
                        "from ContractLine where contract.awardId = ?1 and itemId = ?2 order by contract.id",
                        ContractLine.class)
                .setParameter(1, awardId)
                .setParameter(2, itemId)
                .getResultList();
    }

    /** The lines of the contracts in force of a campaign for an item, in a fixed order, locked. */
    List<ContractLine> lockedLines(UUID campaignId, UUID itemId) {
        return getEntityManager()
                .createQuery(
                        "from ContractLine where contract.campaignId = ?1 and contract.state in (?2, ?4) and itemId = ?3 and not removed order by id",
                        ContractLine.class)
                .setParameter(1, campaignId)
                .setParameter(2, ContractState.ACTIVE)
                .setParameter(3, itemId)
                .setParameter(4, ContractState.SUSPENDED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether an organization is the supplier of, or may order under, a contract of an organizer. */
    boolean connect(String organizer, String organization) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from Contract c where c.organizer = ?1 and (c.supplierId = ?2 or exists"
                                + " (select 1 from Entitlement e where e.contractId = c.id and e.memberId = ?2))",
                        Integer.class)
                .setParameter(1, organizer)
                .setParameter(2, organization)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The contracts that concern an organization: as organizer, as supplier, or as a member that may order. */
    List<Contract> page(String organization, @Nullable UUID campaignId, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from Contract c where (c.organizer = :who or c.supplierId = :who or exists"
                                + " (select 1 from Entitlement e where e.contractId = c.id and e.memberId = :who))"
                                + " and (:campaign is null or c.campaignId = :campaign) and c.id > :after order by c.id",
                        Contract.class)
                .setParameter("who", organization)
                .setParameter("campaign", campaignId)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }
}
