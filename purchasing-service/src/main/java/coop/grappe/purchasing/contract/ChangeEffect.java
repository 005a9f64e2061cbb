package coop.grappe.purchasing.contract;

import coop.grappe.purchasing.contract.ContractTerms.Period;
import coop.grappe.purchasing.contract.ContractTerms.Renewals;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What a contract says after a change that makes sense. */
final class ChangeEffect {

    private final Clauses clauses;
    private final UUID amendmentId;

    private ChangeEffect(Clauses clauses, UUID amendmentId) {
        this.clauses = clauses;
        this.amendmentId = amendmentId;
    }

    static Clauses of(Change change, Clauses clauses, UUID amendmentId) {
        return new ChangeEffect(clauses, amendmentId).of(change);
    }

    private Clauses of(Change change) {
        if (change instanceof Change.Ceiling ceiling) {
            return clauses.with(
                    ceiling.itemId(), item -> item.withCeiling(ceiling.ceiling().value()));
        }
        if (change instanceof Change.TotalCeiling total) {
            return clauses.with(clauses.terms().withCeiling(total.ceiling()));
        }
        if (change instanceof Change.ItemAdded added) {
            return clauses.plus(item(added));
        }
        if (change instanceof Change.ItemRemoved removed) {
            return clauses.without(removed.itemId())
                    .with(clauses.terms().withCommitments(otherCommitments(removed.itemId())));
        }
        if (change instanceof Change.Extension extension) {
            Period period = Objects.requireNonNull(clauses.terms().period());
            return clauses.with(clauses.terms().withPeriod(new Period(period.from(), extension.lastDay())));
        }
        if (change instanceof Change.SupplierName name) {
            return new Clauses(name.name(), clauses.terms(), clauses.items());
        }
        if (change instanceof Change.Prices prices) {
            return clauses.with(
                    prices.itemId(), item -> item.withPrices(prices.from(), prices.schedule(), amendmentId));
        }
        if (change instanceof Change.Commitment commitment) {
            return clauses.with(clauses.terms().withCommitments(commitments(commitment)));
        }
        return renewed();
    }

    private static Clauses.Item item(Change.ItemAdded added) {
        return new Clauses.Item(
                added.itemId(),
                added.names(),
                added.classificationScheme(),
                added.classificationId(),
                added.unit(),
                added.packSize().value(),
                added.ceiling().value(),
                added.schedule(),
                List.of());
    }

    private List<ContractTerms.Commitment> otherCommitments(UUID itemId) {
        return clauses.terms().commitments().stream()
                .filter(one -> !one.itemId().equals(itemId))
                .toList();
    }

    private List<ContractTerms.Commitment> commitments(Change.Commitment commitment) {
        if (commitment.minimum() == null || commitment.shortfallPrice() == null) {
            return otherCommitments(commitment.itemId());
        }
        var replaced =
                new ContractTerms.Commitment(commitment.itemId(), commitment.minimum(), commitment.shortfallPrice());
        return Stream.concat(otherCommitments(commitment.itemId()).stream(), Stream.of(replaced))
                .toList();
    }

    /** One option is used up, and the last day lies so many months later. */
    private Clauses renewed() {
        Period period = Objects.requireNonNull(clauses.terms().period());
        Renewals renewals = Objects.requireNonNull(clauses.terms().renewals());
        Renewals left =
                new Renewals(renewals.times() - 1, renewals.months(), renewals.noticeDays(), renewals.consent());
        return clauses.with(clauses.terms()
                .withPeriod(new Period(period.from(), period.to().plusMonths(renewals.months())))
                .withRenewals(left.times() == 0 ? null : left));
    }
}
