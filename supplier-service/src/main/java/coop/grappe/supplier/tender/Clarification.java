package coop.grappe.supplier.tender;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier's question and the answer that all of them read, without the name of who asked. */
@Entity
public class Clarification {

    @Id
    private UUID id;

    private UUID tenderId;
    private String asker;
    private String question;
    private Instant askedAt;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    protected Clarification() {}

    static Clarification asked(Tender tender, String asker, String question, Instant now) {
        Clarification clarification = new Clarification();
        clarification.id = Ids.next();
        clarification.tenderId = tender.id();
        clarification.asker = asker;
        clarification.question = question;
        clarification.askedAt = now;
        return clarification;
    }

    void answer(String words, Instant now) {
        if (answer != null) {
            throw new Problem(TenderProblem.ALREADY_ANSWERED);
        }
        answer = words;
        answeredAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID tenderId() {
        return tenderId;
    }

    /** For the audit trail alone. */
    String asker() {
        return asker;
    }

    public String question() {
        return question;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    long version() {
        return version;
    }
}
