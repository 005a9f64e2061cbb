package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends contracts whose last day is over, each in a transaction of its own, whichever replica is first. */
@ApplicationScoped
class ContractEnd {

    private static final Logger LOG = Logger.getLogger(ContractEnd.class);

    private final Contracts contracts;
    private final Commitments commitments;
    private final DatabaseClock clock;
    private final Chronicle chronicle;

    ContractEnd(Contracts contracts, Commitments commitments, DatabaseClock clock, Chronicle chronicle) {
        this.contracts = contracts;
        this.commitments = commitments;
        this.clock = clock;
        this.chronicle = chronicle;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due =
                QuarkusTransaction.requiringNew().call(() -> contracts.endingBefore(QuebecDay.of(clock.now())));
        for (UUID id : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> endIfDue(id));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Contract %s could not be ended; it is tried again", id);
            }
        }
    }

    /** Waits for orders that are being placed: whoever was in time has ordered. */
    private void endIfDue(UUID id) {
        Contract contract = contracts.locked(id);
        Instant now = clock.now();
        contract.endIfDue(now).ifPresent(event -> {
            chronicle.tell(event);
            contracts.flush();
            chronicle.note(contract, contract.state().word(), null, now);
            if (contract.leavesCommitments()) {
                commitments.settle(contract, now);
            }
        });
    }
}
