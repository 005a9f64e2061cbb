package coop.grappe.purchasing.ubl;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Has the rules of Peppol ready before the first document needs them, beside the requests; only where there are Peppol users. */
@ApplicationScoped
class PeppolWarmUp {

    private static final Logger LOG = Logger.getLogger(PeppolWarmUp.class);

    private final TradingProfiles profiles;
    private final PeppolRules rules;
    private final ManagedExecutor executor;
    private final AtomicBoolean begun = new AtomicBoolean();

    PeppolWarmUp(TradingProfiles profiles, PeppolRules rules, ManagedExecutor executor) {
        this.profiles = profiles;
        this.rules = rules;
        this.executor = executor;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        if (profiles.peppolUsers() > 1) {
            begin();
        }
    }

    void atNews(@Observes(during = TransactionPhase.AFTER_SUCCESS) PeppolUserKnown news) {
        begin();
    }

    private void begin() {
        if (begun.compareAndSet(false, true)) {
            executor.execute(this::load);
        }
    }

    private void load() {
        long before = System.nanoTime();
        rules.warmUp();
        LOG.infof("Peppol rules ready after %d ms", (System.nanoTime() - before) / 1_000_000);
    }
}
