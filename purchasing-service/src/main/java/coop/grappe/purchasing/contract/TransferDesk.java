package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Hands entitlement from one member to another. The contract is held in its state, orders go on beside; the giver's entitlement is
 * lowered by a conditional update that never goes below what it has used, so a transfer and an order never get the same units.
 */
@ApplicationScoped
class TransferDesk {

    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Transfers transfers;
    private final Chronicle chronicle;
    private final Caller caller;

    TransferDesk(
            Contracts contracts, Entitlements entitlements, Transfers transfers, Chronicle chronicle, Caller caller) {
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.transfers = transfers;
        this.chronicle = chronicle;
        this.caller = caller;
    }

    /** @throws Problem 409 out of state or beyond what is unused, 400 with everything that is wrong with the offer */
    Transfer offer(UUID contractId, TransferPlan plan, Instant now) {
        Contract contract = contracts.held(contractId);
        contract.require(ContractAct.TRANSFER);
        String from = caller.organization();
        Entitlement giver = entitlements
                .ofMember(contractId, plan.itemId(), from)
                .orElseThrow(() -> new Violations(ContractProblem.class)
                        .check(false, "itemId", "transfer.nothing")
                        .refusal());
        ContractLine line = contract.line(plan.itemId()).orElseThrow();
        var receiver = entitlements.nameOf(contractId, plan.toMemberId());
        new Violations(ContractProblem.class)
                .check(!line.isRemoved(), "itemId", "item.unknown")
                .check(plan.quantity().isPositive(), "quantity", "quantity.not-positive")
                .check(plan.quantity().unit().equals(giver.unit()), "quantity.unit", "quantity.unit", giver.unit())
                .check(receiver.isPresent(), "toMemberId", "transfer.not-member")
                .check(!plan.toMemberId().equals(from), "toMemberId", "transfer.self")
                .throwIfAny();
        if (plan.quantity().value().compareTo(giver.unused()) > 0) {
            throw beyondUnused(line);
        }
        Transfer transfer = Transfer.offered(
                giver,
                plan.toMemberId(),
                receiver.orElseThrow(),
                plan.quantity().value(),
                plan.note(),
                caller.login(),
                now);
        transfers.persistAndFlush(transfer);
        note(contract, transfer, "transfer-offered", now);
        return transfer;
    }

    /** @throws Problem 409 if the giver has not so much left */
    Transfer accept(UUID contractId, UUID id, Instant now) {
        Contract contract = contracts.held(contractId);
        contract.require(ContractAct.TRANSFER);
        Transfer transfer = transfers.locked(contractId, id);
        caller.requireOrganization(transfer.toMemberId());
        transfer.decide(TransferState.ACCEPTED, caller.login(), now);
        transfers.flush();
        ContractLine line = contract.line(transfer.itemId()).orElseThrow();
        if (!entitlements.handOver(line, transfer)) {
            throw beyondUnused(line);
        }
        chronicle.tell(transfer.event(contract, now));
        note(contract, transfer, "entitlement-transferred", now);
        return transfer;
    }

    /** By the receiver, or withdrawn by the giver. */
    Transfer end(UUID contractId, UUID id, TransferState outcome, Instant now) {
        Contract contract = contracts.held(contractId);
        Transfer transfer = transfers.locked(contractId, id);
        caller.requireOrganization(
                outcome == TransferState.WITHDRAWN ? transfer.fromMemberId() : transfer.toMemberId());
        transfer.decide(outcome, caller.login(), now);
        transfers.flush();
        note(contract, transfer, "transfer-" + outcome.word(), now);
        return transfer;
    }

    private void note(Contract contract, Transfer transfer, String act, Instant now) {
        String acting = caller.organization();
        String other = acting.equals(transfer.fromMemberId()) ? transfer.toMemberId() : transfer.fromMemberId();
        ContractLine line = contract.line(transfer.itemId()).orElseThrow();
        chronicle.noteBetween(
                contract,
                act,
                acting,
                other,
                now,
                "quantity",
                transfer.quantity().toString(),
                "itemFr",
                line.names().fr(),
                "itemEn",
                line.names().en(),
                "from",
                transfer.fromMemberName(),
                "to",
                transfer.toMemberName());
    }

    private static Problem beyondUnused(ContractLine line) {
        return new Problem(
                ContractProblem.BEYOND_UNUSED, line.names().fr(), line.names().en());
    }
}
