package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A change of a contract, proposed by one side and signed by both, each naming the digest of the amended document. With the last signature
 * that document is the contract's next version.
 */
@Entity
@Table(name = "contract_amendment")
class Amendment {

    @Id
    private UUID id;

    private UUID contractId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Change change;

    private String reason;
    private String proposedBy;
    private String login;
    private Instant proposedAt;
    private int documentVersion;
    private String text;
    private String digest;

    @Enumerated(EnumType.STRING)
    private AmendmentState state;

    @Embedded
    private @Nullable Signature organizerSignature;

    @Embedded
    private @Nullable Signature supplierSignature;

    private @Nullable Instant decidedAt;

    @Version
    private long version;

    protected Amendment() {}

    static Amendment proposed(
            Contract contract, Change change, String reason, String organization, String login, Instant now) {
        Amendment amendment = new Amendment();
        amendment.id = Ids.next();
        amendment.contractId = contract.id();
        amendment.change = change;
        amendment.reason = reason;
        amendment.proposedBy = organization;
        amendment.login = login;
        amendment.proposedAt = now;
        amendment.documentVersion = contract.documentVersion() + 1;
        ContractDocument document = amendment.document(contract);
        amendment.text = document.text();
        amendment.digest = document.digest();
        amendment.state = AmendmentState.PROPOSED;
        return amendment;
    }

    private ContractDocument document(Contract contract) {
        return ContractDocument.of(contract, clauses(contract), documentVersion);
    }

    /** What the contract says with this change. */
    Clauses clauses(Contract contract) {
        return ChangeEffect.of(change, contract.clauses(), id);
    }

    /**
     * Signs for one side.
     *
     * @throws Problem 409 if it is decided, the side has signed, another document was read, or the contract has changed since
     */
    void sign(Contract contract, String organization, String login, String read, Instant now) {
        requireProposed();
        if (documentVersion != contract.documentVersion() + 1
                || !document(contract).digest().equals(digest)) {
            throw new Problem(ContractProblem.AMENDMENT_OUTDATED);
        }
        if (!read.equals(digest)) {
            throw new Problem(ContractProblem.OTHER_DOCUMENT);
        }
        boolean organizer = organization.equals(contract.organizer());
        if ((organizer ? organizerSignature : supplierSignature) != null) {
            throw new Problem(ContractProblem.ALREADY_SIGNED);
        }
        Signature signature = new Signature(login, now, digest);
        if (organizer) {
            organizerSignature = signature;
        } else {
            supplierSignature = signature;
        }
    }

    boolean isSignedByBoth() {
        return organizerSignature != null && supplierSignature != null;
    }

    void takeEffect(Instant now) {
        requireProposed();
        state = AmendmentState.SIGNED;
        decidedAt = now;
    }

    /** The other side does not want it, or its own takes it back. */
    void end(String organization, Instant now) {
        requireProposed();
        state = organization.equals(proposedBy) ? AmendmentState.WITHDRAWN : AmendmentState.DECLINED;
        decidedAt = now;
    }

    private void requireProposed() {
        if (state != AmendmentState.PROPOSED) {
            throw new Problem(ContractProblem.AMENDMENT_STATE, state.word());
        }
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    Change change() {
        return change;
    }

    String reason() {
        return reason;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    int documentVersion() {
        return documentVersion;
    }

    String text() {
        return text;
    }

    String digest() {
        return digest;
    }

    AmendmentState state() {
        return state;
    }

    @Nullable
    Signature organizerSignature() {
        return organizerSignature;
    }

    @Nullable
    Signature supplierSignature() {
        return supplierSignature;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
