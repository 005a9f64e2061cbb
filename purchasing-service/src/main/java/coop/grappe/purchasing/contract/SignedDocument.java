package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a contract's document, as it came into force. Never changes. */
@Entity
class SignedDocument {

    @Id
    private UUID id;

    private UUID contractId;
    private int version;
    private String text;
    private String digest;
    private @Nullable UUID amendmentId;

    @Embedded
    private @Nullable Signature organizerSignature;

    @Embedded
    private @Nullable Signature supplierSignature;

    private Instant inForceAt;

    protected SignedDocument() {}

    /**
     * @param amendmentId what brought it about; null for the first version
     * @param supplierSignature null where the organizer had the right to change it alone
     */
    static SignedDocument of(
            Contract contract,
            @Nullable UUID amendmentId,
            @Nullable Signature organizerSignature,
            @Nullable Signature supplierSignature,
            Instant now) {
        ContractDocument document = ContractDocument.of(contract);
        SignedDocument signed = new SignedDocument();
        signed.id = Ids.next();
        signed.contractId = contract.id();
        signed.version = contract.documentVersion();
        signed.text = document.text();
        signed.digest = document.digest();
        signed.amendmentId = amendmentId;
        signed.organizerSignature = organizerSignature;
        signed.supplierSignature = supplierSignature;
        signed.inForceAt = now;
        return signed;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String text() {
        return text;
    }

    String digest() {
        return digest;
    }

    @Nullable
    UUID amendmentId() {
        return amendmentId;
    }

    @Nullable
    Signature organizerSignature() {
        return organizerSignature;
    }

    @Nullable
    Signature supplierSignature() {
        return supplierSignature;
    }

    Instant inForceAt() {
        return inForceAt;
    }
}
