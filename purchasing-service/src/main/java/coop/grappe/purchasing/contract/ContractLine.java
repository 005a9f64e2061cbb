package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * One item of a contract: how much the group may order of it, and at which prices. What was ordered is counted by conditional
 * updates ({@link Capacity}), never through this entity.
 */
@Entity
public class ContractLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Contract contract;

    private UUID itemId;

    @Embedded
    private Text names;

    private String classificationScheme;
    private String classificationId;
    private String unit;
    private BigDecimal packSize;
    private BigDecimal ceiling;
    private BigDecimal entitled;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private PriceSchedule schedule;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<DatedSchedule> revisions;

    private boolean removed;

    @Column(updatable = false)
    private BigDecimal ordered;

    protected ContractLine() {}

    static ContractLine of(Contract contract, AwardConfirmed.Line awarded) {
        ContractLine line = new ContractLine();
        line.id = Ids.next();
        line.contract = contract;
        line.itemId = awarded.itemId();
        line.names = awarded.names();
        line.classificationScheme = awarded.classification().scheme();
        line.classificationId = awarded.classification().id();
        line.unit = awarded.unit();
        line.packSize = awarded.packSize();
        line.ceiling = awarded.ceiling().value();
        line.entitled = awarded.quantity().value();
        line.schedule = awarded.schedule();
        line.revisions = List.of();
        line.ordered = BigDecimal.ZERO;
        return line;
    }

    /** An item that an amendment adds; nobody is entitled to any of it yet. */
    static ContractLine added(Contract contract, Clauses.Item item) {
        ContractLine line = new ContractLine();
        line.id = Ids.next();
        line.contract = contract;
        line.itemId = item.itemId();
        line.names = item.names();
        line.classificationScheme = item.classificationScheme();
        line.classificationId = item.classificationId();
        line.unit = item.unit();
        line.packSize = item.packSize();
        line.schedule = item.schedule();
        line.ordered = BigDecimal.ZERO;
        line.entitled = BigDecimal.ZERO;
        line.follow(item);
        return line;
    }

    /** Takes on what an amendment says of its item. */
    void follow(Clauses.Item item) {
        ceiling = item.ceiling();
        entitled = entitled.min(ceiling);
        revisions = item.revisions();
    }

    /** Its item is taken out: what is ordered stays, and nothing more can be. */
    void remove() {
        removed = true;
        ceiling = ordered;
        entitled = ordered;
    }

    boolean isRemoved() {
        return removed;
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contract.id();
    }

    public UUID itemId() {
        return itemId;
    }

    public Text names() {
        return names;
    }

    public String classificationScheme() {
        return classificationScheme;
    }

    public String classificationId() {
        return classificationId;
    }

    public String unit() {
        return unit;
    }

    /** How many units a case holds; cases are only asked for where the contract says so. */
    public BigDecimal packSize() {
        return packSize;
    }

    Clauses.Item clause() {
        return new Clauses.Item(
                itemId,
                names,
                classificationScheme,
                classificationId,
                unit,
                packSize,
                ceiling,
                schedule,
                List.copyOf(revisions));
    }

    /** The most that the group may order, in the item's unit. */
    public BigDecimal ceiling() {
        return ceiling;
    }

    /** What members are entitled to in all, at most the ceiling. */
    BigDecimal entitled() {
        return entitled;
    }

    /** What those who join late may still have. */
    Quantity room() {
        return new Quantity(ceiling.subtract(entitled), unit);
    }

    /** Prices of later days. */
    void revise(List<DatedSchedule> otherRevisions) {
        revisions = List.copyOf(otherRevisions);
    }

    /** Entitles members to more of it; its row is locked by the present transaction. */
    void entitle(BigDecimal quantity) {
        entitled = entitled.add(quantity);
    }

    /** The prices that were awarded; {@link #scheduleOn} tells those of a day. */
    public PriceSchedule schedule() {
        return schedule;
    }

    /** The prices of what is ordered on a day. */
    public PriceSchedule scheduleOn(LocalDate day) {
        return revisions.stream()
                .filter(revision -> !revision.from().isAfter(day))
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
                .map(DatedSchedule::schedule)
                .orElse(schedule);
    }

    /** What was agreed on since the award, by day; those of later days included. */
    List<DatedSchedule> revisions() {
        return revisions;
    }

    /** Whether what is ordered later moves the price of what was ordered before. */
    public boolean followsGroup() {
        return contract.terms().pricing() != Pricing.AT_ORDER;
    }

    /** All prices that ever held or will hold, those of the award first. */
    public List<PriceSchedule> schedules() {
        return Stream.concat(Stream.of(schedule), revisions.stream().map(DatedSchedule::schedule))
                .toList();
    }

    /** What the group has ordered and not given back, as it was when this was read: it decides the tier. */
    public Quantity ordered() {
        return new Quantity(ordered, unit);
    }
}
