package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.tax.Recovery;
import coop.grappe.purchasing.tax.TaxLine;
import coop.grappe.purchasing.tax.TaxProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Divides taxes into what comes back to the member, on accounts of its own, and what is part of the cost. */
@ApplicationScoped
class TaxEntries {

    private final TaxProfiles profiles;

    TaxEntries(TaxProfiles profiles) {
        this.profiles = profiles;
    }

    /**
     * Enters as debits what comes back of each tax, by the member's profile of a day.
     *
     * @param day of the invoice
     * @return what does not come back
     */
    Money recover(EntryLines entry, String memberId, LocalDate day, List<TaxLine> taxes) {
        Money cost = Money.zero(Money.CAD);
        for (Recovery recovery : profiles.of(memberId, day).recoverable(taxes, day)) {
            entry.recoverable(recovery.tax(), recovery.recovered());
            cost = cost.plus(recovery.cost());
        }
        return cost;
    }

    /** As {@link #recover}, of taxes that are given back. */
    Money giveBack(EntryLines entry, String memberId, LocalDate day, List<TaxLine> taxes) {
        Money cost = Money.zero(Money.CAD);
        for (Recovery recovery : profiles.of(memberId, day).recoverable(taxes, day)) {
            entry.recoverable(recovery.tax(), recovery.recovered().negated());
            cost = cost.plus(recovery.cost());
        }
        return cost;
    }
}
