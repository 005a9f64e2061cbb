package coop.grappe.supplier.disclosure;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Adds up what was paid in whole months that are over, contract by contract: from the difference between two sums within a month one
 * could tell a single invoice. A month in which fewer members have paid than the configuration asks for waits for the next.
 */
@ApplicationScoped
class AddingUp {

    private static final Logger LOG = Logger.getLogger(AddingUp.class);

    private final Payments payments;
    private final Spendings spendings;
    private final DisclosedContracts contracts;
    private final Steps steps;
    private final OcdsConfig config;
    private final DatabaseClock clock;

    AddingUp(
            Payments payments,
            Spendings spendings,
            DisclosedContracts contracts,
            Steps steps,
            OcdsConfig config,
            DatabaseClock clock) {
        this.payments = payments;
        this.spendings = spendings;
        this.contracts = contracts;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{grappe.ocds.payments.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        before(QuebecDay.of(clock.now()).withDayOfMonth(1));
    }

    /** @param month whose first day is the first that is not over */
    void before(LocalDate month) {
        int members = config.payments().members();
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> payments.contractsPaidBy(members, month));
        for (UUID contract : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> addUp(contract, month));
            } catch (RuntimeException e) {
                LOG.errorf(e, "What was paid under contract %s could not be added up; it is tried again", contract);
            }
        }
    }

    private void addUp(UUID contractId, LocalDate month) {
        List<Payment> paid = payments.locked(contractId, month);
        long members = paid.stream().map(Payment::memberId).distinct().count();
        DisclosedContract contract = contracts.findByIdOptional(contractId).orElse(null);
        if (members < config.payments().members() || contract == null) {
            return;
        }
        LocalDate earliest =
                paid.stream().map(Payment::paidOn).min(LocalDate::compareTo).orElseThrow();
        LocalDate first = spendings
                .latestOf(contractId)
                .map(latest -> latest.lastDay().plusDays(1))
                .orElseGet(() -> earliest.withDayOfMonth(1));
        Money total = paid.stream().map(Payment::total).reduce(Money::plus).orElseThrow();
        spendings.persist(new Spending(contractId, first, month.minusDays(1), total));
        paid.forEach(payments::delete);
        steps.ofAward(contract.awardId());
    }
}
