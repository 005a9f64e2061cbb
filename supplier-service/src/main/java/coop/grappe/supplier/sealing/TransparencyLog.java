package coop.grappe.supplier.sealing;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.sealing.Leaf;
import coop.grappe.sealing.LogKey;
import coop.grappe.sealing.LogPublicKey;
import coop.grappe.sealing.Receipt;
import coop.grappe.sealing.TenderLog;
import coop.grappe.supplier.tender.TenderEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The append-only log of each tender: what is submitted, withdrawn, closed and opened becomes a leaf in the transaction that does it. Who
 * appends locks the log first and asks for the time then, so that leaves are in the order of their times.
 */
@ApplicationScoped
public class TransparencyLog {

    private final EntityManager entities;
    private final DatabaseClock clock;
    private final LogKey key;

    TransparencyLog(EntityManager entities, DatabaseClock clock, KeyDirectory directory) {
        this.entities = entities;
        this.clock = clock;
        this.key = directory.logKey();
    }

    Instant begin(UUID tenderId) {
        entities.persist(LogHead.empty(tenderId));
        entities.flush();
        return clock.now();
    }

    /**
     * Holds the log until the end of the transaction.
     *
     * @return the instant, which no leaf that is appended by another can come after
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant lock(UUID tenderId) {
        lockedHead(tenderId);
        return clock.now();
    }

    /** @return a receipt, signed: the log's promise that it holds the leaf */
    @Transactional(Transactional.TxType.MANDATORY)
    public String append(UUID tenderId, Leaf leaf) {
        String line = leaf.line();
        entities.persist(lockedHead(tenderId).append(line, key));
        entities.flush();
        return new Receipt(LogHead.origin(tenderId), line).sign(key);
    }

    void onAmendment(@Observes TenderEvent.Amended amended) {
        append(amended.tenderId(), Leaf.amended(lock(amended.tenderId()), amended.submissionDeadline()));
    }

    void onCancellation(@Observes TenderEvent.Cancelled cancelled) {
        if (entities.find(LogHead.class, cancelled.tenderId()) != null) {
            append(cancelled.tenderId(), Leaf.cancelled(lock(cancelled.tenderId())));
        }
    }

    /** The whole log, as one document. */
    @Transactional
    TenderLog read(UUID tenderId) {
        LogHead head = head(tenderId);
        entities.refresh(head, LockModeType.PESSIMISTIC_READ);
        List<String> lines = entities.createQuery(
                        "select line from LogLeaf where logId = ?1 order by position", String.class)
                .setParameter(1, tenderId)
                .getResultList();
        return new TenderLog(LogHead.origin(tenderId), head.checkpoint(), lines);
    }

    LogPublicKey publicKey() {
        return key.publicKey();
    }

    private LogHead lockedHead(UUID tenderId) {
        LogHead head = head(tenderId);
        entities.refresh(head, LockModeType.PESSIMISTIC_WRITE);
        return head;
    }

    private LogHead head(UUID tenderId) {
        return Objects.requireNonNull(entities.find(LogHead.class, tenderId), "a published tender has a log");
    }
}
