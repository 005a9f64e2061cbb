package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member hands what it will not order to another member of the same contract: offered by the one's buyer, accepted by the other's.
 * Until it is accepted nothing is set aside, and the giver may order it after all.
 */
@Entity
@Table(name = "entitlement_transfer")
class Transfer {

    @Id
    private UUID id;

    private UUID contractId;
    private UUID lineId;
    private UUID itemId;
    private String unit;
    private BigDecimal quantity;
    private String fromMemberId;
    private String fromMemberName;
    private String toMemberId;
    private String toMemberName;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    private String offeredBy;
    private Instant offeredAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    protected Transfer() {}

    static Transfer offered(
            Entitlement giver,
            String toMemberId,
            String toMemberName,
            BigDecimal quantity,
            @Nullable String note,
            String login,
            Instant now) {
        Transfer transfer = new Transfer();
        transfer.id = Ids.next();
        transfer.contractId = giver.contractId();
        transfer.lineId = giver.lineId();
        transfer.itemId = giver.itemId();
        transfer.unit = giver.unit();
        transfer.quantity = quantity;
        transfer.fromMemberId = giver.memberId();
        transfer.fromMemberName = giver.memberName();
        transfer.toMemberId = toMemberId;
        transfer.toMemberName = toMemberName;
        transfer.note = note;
        transfer.state = TransferState.OFFERED;
        transfer.offeredBy = login;
        transfer.offeredAt = now;
        return transfer;
    }

    /** @throws Problem 409 unless it is offered still */
    void decide(TransferState outcome, String login, Instant now) {
        if (state != TransferState.OFFERED) {
            throw new Problem(ContractProblem.TRANSFER_STATE, state.word());
        }
        state = outcome;
        decidedBy = login;
        decidedAt = now;
    }

    CourseEvent event(Contract contract, Instant now) {
        return new CourseEvent.EntitlementTransferred(
                contractId,
                contract.campaignId(),
                contract.supplierId(),
                contract.organizer(),
                id,
                itemId,
                fromMemberId,
                toMemberId,
                quantity(),
                now);
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    UUID lineId() {
        return lineId;
    }

    UUID itemId() {
        return itemId;
    }

    Quantity quantity() {
        return new Quantity(quantity, unit);
    }

    String fromMemberId() {
        return fromMemberId;
    }

    String fromMemberName() {
        return fromMemberName;
    }

    String toMemberId() {
        return toMemberId;
    }

    String toMemberName() {
        return toMemberName;
    }

    @Nullable
    String note() {
        return note;
    }

    TransferState state() {
        return state;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
