package coop.grappe.purchasing.contract;

import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Takes from an entitlement and from the contract's ceiling, each by one conditional update, so that however many order at once
 * nobody gets more than its part. Take lines in the order of their items: then no two orders wait for each other.
 */
@ApplicationScoped
public class Capacity {

    /** Ids as the database orders them. */
    private static final Comparator<Share> AS_ORDERS_TAKE = Comparator.comparing(
                    (Share share) -> share.line().contractId().toString())
            .thenComparing(share -> share.line().itemId().toString())
            .thenComparing(Share::memberId);

    private final EntityManager entities;

    Capacity(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Where a quantity lies in the group's volume.
     *
     * @param place its place in the line of everything that was ever taken of this contract line, from 1
     */
    public record Taken(VolumesChanged.Line change, long place) {}

    /** A line's volume, and the place of who took of it last. */
    private record Grown(BigDecimal volume, long place) {}

    /** So much of a line. */
    public record Wanted(ContractLine line, BigDecimal quantity) {}

    /** @throws Problem 409 if the member's entitlement or the ceiling has not that much left */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(ContractLine line, String memberId, BigDecimal quantity) {
        return take(memberId, List.of(new Wanted(line, quantity))).get(0);
    }

    /**
     * Takes several lines, in the order of their items, in one step. What was changed of the contract before has to be flushed.
     *
     * @throws Problem 409 if the member's entitlement to one of them, or its ceiling, has not that much left
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Taken> take(String memberId, List<Wanted> wanted) {
        wanted.stream()
                .map(Wanted::line)
                .filter(ContractLine::isRemoved)
                .findFirst()
                .ifPresent(removed -> {
                    throw refusal(ContractProblem.ITEM_REMOVED, removed);
                });
        return entities.unwrap(Session.class).doReturningWork(connection -> take(connection, memberId, wanted));
    }

    private static List<Taken> take(Connection connection, String memberId, List<Wanted> wanted) throws SQLException {
        try (var take = connection.prepareStatement("select entitled, volume, place from take_capacity(?, ?, ?)")) {
            take.setString(1, memberId);
            take.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", each(wanted, one -> one.line().id())));
            take.setArray(3, connection.createArrayOf("numeric", each(wanted, Wanted::quantity)));
            List<Taken> taken = new ArrayList<>();
            try (var row = take.executeQuery()) {
                while (row.next()) {
                    taken.add(taken(wanted.get(taken.size()), row));
                }
            }
            return taken;
        }
    }

    /** What a member wants of a line, beside others. */
    public record Share(String memberId, ContractLine line, BigDecimal quantity) {}

    /**
     * Takes what several orders want in one step, or nothing at all. They stand behind each other as given. It goes through the lines contract by contract,
     * in the order of their items, and takes each for all members before the next.
     *
     * @return for each share where it lies; empty, with nothing that the transaction may commit, if something cannot be taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Taken> takeTogether(List<Share> shares) {
        if (shares.stream().anyMatch(share -> share.line().isRemoved())) {
            return List.of();
        }
        List<Share> sorted = shares.stream().sorted(AS_ORDERS_TAKE).toList();
        Map<UUID, Grown> grown =
                entities.unwrap(Session.class).doReturningWork(connection -> takeTogether(connection, sorted));
        return shares.stream().allMatch(share -> grown.containsKey(share.line().id()))
                ? taken(shares, grown)
                : List.of();
    }

    private static Map<UUID, Grown> takeTogether(Connection connection, List<Share> sorted) throws SQLException {
        try (var take = connection.prepareStatement("select line, volume, place from take_capacities(?, ?, ?)")) {
            take.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", each(sorted, share -> share.line().id())));
            take.setArray(2, connection.createArrayOf("text", each(sorted, Share::memberId)));
            take.setArray(3, connection.createArrayOf("numeric", each(sorted, Share::quantity)));
            Map<UUID, Grown> grown = new HashMap<>();
            try (var row = take.executeQuery()) {
                while (row.next()) {
                    grown.put(
                            row.getObject("line", UUID.class),
                            new Grown(row.getBigDecimal("volume"), row.getLong("place")));
                }
            }
            return grown;
        }
    }

    /** Goes back from what all have taken of a line, the last first. */
    private static List<Taken> taken(List<Share> shares, Map<UUID, Grown> grown) {
        LinkedList<Taken> taken = new LinkedList<>();
        for (int i = shares.size() - 1; i >= 0; i--) {
            Share share = shares.get(i);
            Grown after = Objects.requireNonNull(grown.get(share.line().id()));
            Grown before = new Grown(after.volume().subtract(share.quantity()), after.place() - 1);
            taken.addFirst(
                    new Taken(new VolumesChanged.Line(share.line(), before.volume(), after.volume()), after.place()));
            grown.put(share.line().id(), before);
        }
        return taken;
    }

    private static <T> Object[] each(List<T> wanted, Function<T, Object> what) {
        return wanted.stream().map(what).toArray();
    }

    private static Taken taken(Wanted wanted, ResultSet row) throws SQLException {
        if (!row.getBoolean("entitled")) {
            throw refusal(ContractProblem.BEYOND_ENTITLEMENT, wanted.line());
        }
        BigDecimal after = row.getBigDecimal("volume");
        if (after == null) {
            throw refusal(ContractProblem.BEYOND_CEILING, wanted.line());
        }
        BigDecimal before = after.subtract(wanted.quantity());
        return new Taken(new VolumesChanged.Line(wanted.line(), before, after), row.getLong("place"));
    }

    private static Problem refusal(ContractProblem why, ContractLine line) {
        return new Problem(why, line.names().fr(), line.names().en());
    }

    /** Locks an entitlement and the volume of its item, in the order in which {@link #take} does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID lineId, String memberId) {
        entities.createNativeQuery("select 1 from entitlement where line_id = :line and member_id = :member for update")
                .setParameter("line", lineId)
                .setParameter("member", memberId)
                .getResultList();
        entities.createNativeQuery("select 1 from contract_line where id = :line for update")
                .setParameter("line", lineId)
                .getResultList();
    }

    /** Whether an entitlement and the ceiling have so much left at the moment; only taking it makes sure. */
    public boolean has(UUID lineId, String memberId, BigDecimal quantity) {
        return !entities.createNativeQuery("select 1 from entitlement e join contract_line l on l.id = e.line_id"
                        + " where l.id = :line and e.member_id = :member and e.used + :quantity <= e.quantity"
                        + " and l.ordered + :quantity <= l.ceiling")
                .setParameter("quantity", quantity)
                .setParameter("line", lineId)
                .setParameter("member", memberId)
                .getResultList()
                .isEmpty();
    }

    /** Gives back what is not going to be delivered, or was returned: it counts no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public VolumesChanged.Line giveBack(UUID lineId, String memberId, BigDecimal quantity) {
        entities.createNativeQuery(
                        "update entitlement set used = used - :quantity where line_id = :line and member_id = :member")
                .setParameter("quantity", quantity)
                .setParameter("line", lineId)
                .setParameter("member", memberId)
                .executeUpdate();
        BigDecimal after =
                (BigDecimal) entities.createNativeQuery("update contract_line set ordered = ordered - :quantity"
                                + " where id = :line returning ordered")
                        .setParameter("quantity", quantity)
                        .setParameter("line", lineId)
                        .getSingleResult();
        return new VolumesChanged.Line(entities.find(ContractLine.class, lineId), after.add(quantity), after);
    }
}
