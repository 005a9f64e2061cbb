package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.ContractTerms.RevisionClause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Revises prices by the formula of a contract's terms. What is announced stands in the price lists at once, dated with its day, so that
 * it takes effect at midnight without anybody doing anything; what is contested or withdrawn is taken out again.
 */
@ApplicationScoped
class RevisionDesk {

    private final PriceRevisions revisions;
    private final IndexValues values;
    private final Entitlements entitlements;
    private final Chronicle chronicle;
    private final Caller caller;

    RevisionDesk(
            PriceRevisions revisions,
            IndexValues values,
            Entitlements entitlements,
            Chronicle chronicle,
            Caller caller) {
        this.revisions = revisions;
        this.values = values;
        this.entitlements = entitlements;
        this.chronicle = chronicle;
        this.caller = caller;
    }

    /** @throws Problem 409 without a clause or while another revision is to come, 400 with everything that the clause does not allow */
    PriceRevision announce(Contract contract, RevisionPlan plan, Instant now) {
        contract.require(ContractAct.REVISE_PRICES);
        RevisionClause clause = contract.terms().priceRevision();
        if (clause == null) {
            throw new Problem(ContractProblem.NO_INDEX_CLAUSE);
        }
        LocalDate today = QuebecDay.of(now);
        Optional<PriceRevision> last = revisions.last(contract.id());
        if (last.filter(one -> one.effectiveOn().isAfter(today) || one.state() == RevisionState.CONTESTED)
                .isPresent()) {
            throw new Problem(ContractProblem.REVISION_PENDING);
        }
        Optional<IndexValue> value = values.of(contract.organizer(), clause.index(), plan.indexDay());
        check(contract, plan, clause, today, last, value.isPresent()).throwIfAny();
        var base = last.map(PriceRevision::indexValue).orElse(clause.baseValue());
        IndexFormula formula =
                new IndexFormula(clause, base, value.orElseThrow().value());
        PriceRevision revision = PriceRevision.announced(
                contract, formula, value.orElseThrow(), plan.effectiveOn(), caller.organization(), now);
        revisions.persist(revision);
        enterPrices(contract, revision);
        chronicle.tell(revision.announcement(contract));
        note(contract, revision, "prices-revised", now);
        return revision;
    }

    private static Violations check(
            Contract contract,
            RevisionPlan plan,
            RevisionClause clause,
            LocalDate today,
            Optional<PriceRevision> last,
            boolean known) {
        LocalDate noticed = today.plusDays(Math.max(1, clause.noticeDays()));
        LocalDate rested =
                last.map(PriceRevision::effectiveOn).orElse(contract.firstDay()).plusMonths(clause.everyMonths());
        Violations violations = new Violations(ContractProblem.class)
                .check(
                        known,
                        "indexDay",
                        "index.unknown",
                        clause.index(),
                        plan.indexDay().toString())
                .check(!plan.effectiveOn().isBefore(noticed), "effectiveOn", "revision.notice", noticed.toString())
                .check(!plan.effectiveOn().isBefore(rested), "effectiveOn", "revision.too-early", rested.toString());
        last.ifPresent(one -> violations.check(
                plan.indexDay().isAfter(one.indexDay()),
                "indexDay",
                "index.older",
                one.indexDay().toString()));
        contract.lastDay()
                .ifPresent(end -> violations.check(
                        !plan.effectiveOn().isAfter(end), "effectiveOn", "day.after-end", end.toString()));
        return violations;
    }

    PriceRevision contest(Contract contract, PriceRevision revision, String reason, Instant now) {
        if (caller.actsFor(revision.announcedBy())) {
            throw new Problem(
                    ContractProblem.REVISION_STATE,
                    revision.state().word(),
                    revision.effectiveOn().toString());
        }
        revision.contest(reason, now);
        takeOutPrices(contract, revision);
        chronicle.tell(revision.stop(contract, now));
        note(contract, revision, "price-revision-contested", now);
        return revision;
    }

    PriceRevision agree(Contract contract, PriceRevision revision, Instant now) {
        if (caller.actsFor(revision.announcedBy())) {
            throw new Problem(
                    ContractProblem.REVISION_STATE,
                    revision.state().word(),
                    revision.effectiveOn().toString());
        }
        revision.agree(now);
        enterPrices(contract, revision);
        chronicle.tell(revision.announcement(contract));
        note(contract, revision, "price-revision-agreed", now);
        return revision;
    }

    PriceRevision withdraw(Contract contract, PriceRevision revision, Instant now) {
        if (!caller.actsFor(revision.announcedBy())) {
            throw new Problem(
                    ContractProblem.REVISION_STATE,
                    revision.state().word(),
                    revision.effectiveOn().toString());
        }
        revision.withdraw(now);
        takeOutPrices(contract, revision);
        chronicle.tell(revision.stop(contract, now));
        note(contract, revision, "price-revision-withdrawn", now);
        return revision;
    }

    /** What a revision means for what members have not ordered yet. */
    List<RevisionView.Effect> effects(Contract contract, PriceRevision revision) {
        return revision.lines().stream()
                .flatMap(line -> contract.line(line.itemId()).stream()
                        .flatMap(contracted -> entitlements.ofLine(contracted.id()).stream()
                                .filter(entitlement -> entitlement.unused().signum() > 0)
                                .map(entitlement -> RevisionView.Effect.of(
                                        entitlement, contracted.ordered().value(), line))))
                .toList();
    }

    private static void enterPrices(Contract contract, PriceRevision revision) {
        for (PriceRevision.Line revised : revision.lines()) {
            contract.line(revised.itemId())
                    .ifPresent(line -> line.revise(Stream.concat(
                                    line.revisions().stream(),
                                    Stream.of(
                                            new DatedSchedule(revision.effectiveOn(), revised.after(), revision.id())))
                            .toList()));
        }
    }

    private static void takeOutPrices(Contract contract, PriceRevision revision) {
        contract.lines()
                .forEach(line -> line.revise(line.revisions().stream()
                        .filter(dated -> !dated.cause().equals(revision.id()))
                        .toList()));
    }

    private void note(Contract contract, PriceRevision revision, String act, Instant now) {
        chronicle.note(
                contract,
                act,
                caller.organization(),
                now,
                "percent",
                revision.percent().stripTrailingZeros().toPlainString(),
                "effectiveOn",
                revision.effectiveOn().toString());
    }
}
