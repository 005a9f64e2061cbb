package coop.grappe.supplier.sealing;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.sealing.Leaf;
import coop.grappe.sealing.LogKey;
import coop.grappe.sealing.LogLine;
import coop.grappe.sealing.LogPublicKey;
import coop.grappe.sealing.Receipt;
import coop.grappe.sealing.TenderLog;
import coop.grappe.supplier.dossier.FileIssuing;
import coop.grappe.supplier.dossier.Occasion;
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
 * The append-only log of each tender and each auction: what happens to bids becomes a leaf in the transaction that does it. Who
 * appends locks the log first and asks for the time then, so that leaves are in the order of their times.
 */
@ApplicationScoped
public class TransparencyLog {

    private final EntityManager entities;
    private final DatabaseClock clock;
    private final FileIssuing files;
    private final LogKey key;

    TransparencyLog(EntityManager entities, DatabaseClock clock, FileIssuing files, KeyDirectory directory) {
        this.entities = entities;
        this.clock = clock;
        this.files = files;
        this.key = directory.logKey();
    }

    Instant begin(UUID tenderId) {
        return begin(tenderId, "grappe.coop/tenders/");
    }

    /** Begins the log of an auction, which is locked until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant beginAuction(UUID auctionId) {
        return begin(auctionId, "grappe.coop/auctions/");
    }

    private Instant begin(UUID logId, String kind) {
        entities.persist(LogHead.empty(logId, kind + logId));
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
    public String append(UUID logId, LogLine leaf) {
        LogHead head = lockedHead(logId);
        String line = leaf.line();
        entities.persist(head.append(line, key));
        entities.flush();
        return new Receipt(head.origin(), line).sign(key);
    }

    /** The head, as it was signed with the last leaf. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String checkpoint(UUID logId) {
        return lockedHead(logId).checkpoint();
    }

    void onAmendment(@Observes TenderEvent.Amended amended) {
        Instant now = lock(amended.tenderId());
        String file = files.issue(amended.tenderId(), Occasion.AMENDMENT, now).orElse(null);
        append(amended.tenderId(), Leaf.amended(now, amended.submissionDeadline(), file, amended.asksAnew()));
    }

    void onAnswer(@Observes TenderEvent.Clarified clarified) {
        Instant now = lock(clarified.tenderId());
        files.issue(clarified.tenderId(), Occasion.ANSWER, now)
                .ifPresent(file -> append(clarified.tenderId(), Leaf.answered(now, file)));
    }

    void onCancellation(@Observes TenderEvent.Cancelled cancelled) {
        if (entities.find(LogHead.class, cancelled.tenderId()) != null) {
            append(cancelled.tenderId(), Leaf.cancelled(lock(cancelled.tenderId())));
        }
    }

    /** The whole log, as one document. */
    @Transactional
    public TenderLog read(UUID logId) {
        LogHead head = head(logId);
        entities.refresh(head, LockModeType.PESSIMISTIC_READ);
        List<String> lines = entities.createQuery(
                        "select line from LogLeaf where logId = ?1 order by position", String.class)
                .setParameter(1, logId)
                .getResultList();
        return new TenderLog(head.origin(), head.checkpoint(), lines);
    }

    public LogPublicKey publicKey() {
        return key.publicKey();
    }

    private LogHead lockedHead(UUID logId) {
        LogHead head = head(logId);
        entities.refresh(head, LockModeType.PESSIMISTIC_WRITE);
        return head;
    }

    private LogHead head(UUID logId) {
        return Objects.requireNonNull(entities.find(LogHead.class, logId), "what is logged has a log");
    }
}
