package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.ContractTerms.Renewals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Amends contracts. What makes sense is asked twice, of the proposal and of the last signature: orders go on in between. The contract's
 * row, its entitlements and its lines are locked, so that no order is placed while ceilings move.
 */
@ApplicationScoped
class AmendmentDesk {

    private final Contracts contracts;
    private final Amendments amendments;
    private final SignedDocuments documents;
    private final Entitlements entitlements;
    private final Spending spending;
    private final Chronicle chronicle;
    private final Caller caller;

    AmendmentDesk(
            Contracts contracts,
            Amendments amendments,
            SignedDocuments documents,
            Entitlements entitlements,
            Spending spending,
            Chronicle chronicle,
            Caller caller) {
        this.contracts = contracts;
        this.amendments = amendments;
        this.documents = documents;
        this.entitlements = entitlements;
        this.spending = spending;
        this.chronicle = chronicle;
        this.caller = caller;
    }

    /** @throws Problem 409 out of state, 400 with everything that makes no sense */
    Amendment propose(Contract contract, AmendmentPlan plan, Instant now) {
        contract.require(ContractAct.AMEND);
        reading(contract, plan.change(), now).throwIfAny();
        return proposed(contract, plan.change(), plan.reason(), now);
    }

    /**
     * The organizer uses one of its options to go on. Where the supplier need not agree, it takes effect at once.
     *
     * @throws Problem 409 without an option, too late, or under notice of termination
     */
    Amendment renew(Contract contract, String reason, Instant now) {
        contract.require(ContractAct.RENEW);
        Renewals renewals = contract.terms().renewals();
        if (renewals == null || contract.termination() != null || amendments.renewalIsPending(contract.id())) {
            throw new Problem(ContractProblem.NO_RENEWAL, "–");
        }
        LocalDate latest = contract.terms().lastDay().orElseThrow().minusDays(renewals.noticeDays());
        if (QuebecDay.of(now).isAfter(latest)) {
            throw new Problem(ContractProblem.NO_RENEWAL, latest.toString());
        }
        Amendment renewal = proposed(contract, new Change.Renewal(), reason, now);
        renewal.sign(contract, contract.organizer(), caller.login(), renewal.digest(), now);
        if (!renewals.consent()) {
            takeEffect(contract, renewal, now);
        }
        return renewal;
    }

    private Amendment proposed(Contract contract, Change change, String reason, Instant now) {
        Amendment amendment = Amendment.proposed(contract, change, reason, caller.organization(), caller.login(), now);
        amendments.persistAndFlush(amendment);
        note(contract, amendment, "amendment-proposed", now);
        return amendment;
    }

    Amendment sign(Contract contract, Amendment amendment, String digest, Instant now) {
        contract.require(ContractAct.AMEND);
        amendment.sign(contract, caller.organization(), caller.login(), digest, now);
        note(contract, amendment, "amendment-signed", now);
        if (amendment.isSignedByBoth()) {
            if (!(amendment.change() instanceof Change.Renewal)) {
                reading(contract, amendment.change(), now).throwIfAny();
            }
            takeEffect(contract, amendment, now);
        }
        return amendment;
    }

    Amendment end(Contract contract, Amendment amendment, Instant now) {
        amendment.end(caller.organization(), now);
        note(contract, amendment, "amendment-" + amendment.state().word(), now);
        return amendment;
    }

    private Violations reading(Contract contract, Change change, Instant now) {
        return ChangeReading.of(change, contract, QuebecDay.of(now), member -> entitlements.has(contract.id(), member));
    }

    private void takeEffect(Contract contract, Amendment amendment, Instant now) {
        amendment.takeEffect(now);
        prepare(contract, amendment.change());
        Change change = amendment.change();
        CourseEvent amended =
                contract.amend(amendment.clauses(contract), change.granted(), amendment.id(), change.word(), now);
        contracts.flush();
        grant(contract, change);
        documents.persist(SignedDocument.of(
                contract, amendment.id(), amendment.organizerSignature(), amendment.supplierSignature(), now));
        chronicle.tell(amended);
        note(contract, amendment, "amended", now);
    }

    private void prepare(Contract contract, Change change) {
        if (change instanceof Change.TotalCeiling total && !spending.limit(contract.id(), total.ceiling())) {
            throw new Violations(ContractProblem.class)
                    .check(false, "change.ceiling", "total.below-ordered")
                    .refusal();
        }
        if (change instanceof Change.Ceiling ceiling) {
            ContractLine line = contract.line(ceiling.itemId()).orElseThrow();
            entitlements.cut(line.id(), ceiling.ceiling().value());
        }
        if (change instanceof Change.ItemRemoved removed) {
            ContractLine line = contract.line(removed.itemId()).orElseThrow();
            entitlements.cut(line.id(), line.ordered().value());
        }
    }

    private void grant(Contract contract, Change change) {
        if (change instanceof Change.Ceiling ceiling) {
            grant(contract, ceiling.itemId(), ceiling.entitlements());
        }
        if (change instanceof Change.ItemAdded added) {
            grant(contract, added.itemId(), added.entitlements());
        }
    }

    private void grant(Contract contract, UUID itemId, List<Change.Grant> grants) {
        ContractLine line = contract.line(itemId).orElseThrow();
        for (Change.Grant grant : grants) {
            BigDecimal quantity = grant.quantity().value();
            String name = entitlements.nameOf(contract.id(), grant.memberId()).orElseThrow();
            entitlements.extend(line, grant.memberId(), name, quantity);
        }
    }

    private void note(Contract contract, Amendment amendment, String act, Instant now) {
        chronicle.note(
                contract,
                act,
                caller.organization(),
                now,
                "kind",
                amendment.change().word(),
                "version",
                String.valueOf(amendment.documentVersion()),
                "reason",
                amendment.reason(),
                "amendmentId",
                amendment.id().toString());
    }
}
