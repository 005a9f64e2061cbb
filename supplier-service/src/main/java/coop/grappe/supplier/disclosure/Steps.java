package coop.grappe.supplier.disclosure;

import coop.grappe.supplier.award.Awards;
import coop.grappe.supplier.tender.TenderChanged;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Notes which tenders a transaction has done something to. What is different for the public is published at its end, before the
 * commit, in one release for each of them. A change that the public may not see yet changes nothing for it, and gives no release.
 */
@ApplicationScoped
class Steps {

    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry transaction;
    private final Publishing publishing;
    private final Tenders tenders;
    private final Awards awards;

    Steps(
            TransactionManager transactions,
            TransactionSynchronizationRegistry transaction,
            Publishing publishing,
            Tenders tenders,
            Awards awards) {
        this.transactions = transactions;
        this.transaction = transaction;
        this.publishing = publishing;
        this.tenders = tenders;
        this.awards = awards;
    }

    void on(@Observes TenderChanged change) {
        of(change.tenderId());
    }

    void ofCampaign(UUID campaignId) {
        tenders.idsOfCampaign(campaignId).forEach(this::of);
    }

    void ofAward(UUID awardId) {
        awards.findByIdOptional(awardId).ifPresent(award -> of(award.tenderId()));
    }

    private void of(UUID tenderId) {
        if (transaction.getResource(Steps.class) instanceof Touched touched) {
            touched.tenders.add(tenderId);
            return;
        }
        Touched touched = new Touched(new TreeSet<>());
        touched.tenders.add(tenderId);
        transaction.putResource(Steps.class, touched);
        atTheEnd(() -> publishing.publish(touched.tenders));
    }

    /** Before Hibernate and the pool end their part of it, which they do as interposed synchronizations. */
    private void atTheEnd(Runnable work) {
        try {
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    work.run();
                }

                @Override
                public void afterCompletion(int status) {}
            });
        } catch (SystemException | RollbackException e) {
            throw new IllegalStateException("The transaction is over", e);
        }
    }

    private record Touched(SortedSet<UUID> tenders) {}
}
