package coop.grappe.supplier.tender;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.sealing.Sha256;
import jakarta.persistence.Basic;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A specification, drawing or draft contract. It is a draft until the tender is published, or later until an amendment takes it into the file; an
 * amendment can withdraw it from there. What it contains never changes.
 */
@Entity
@DynamicUpdate
public class TenderDocument {

    @Id
    private UUID id;

    private UUID tenderId;

    @Embedded
    private Text title;

    private String name;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private long size;
    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    private Instant addedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant withdrawnAt;

    protected TenderDocument() {}

    static TenderDocument attached(
            UUID tenderId, Text title, String name, DocumentKind kind, byte[] content, Instant now) {
        TenderDocument document = new TenderDocument();
        document.id = Ids.next();
        document.tenderId = tenderId;
        document.title = title;
        document.name = name;
        document.kind = kind;
        document.size = content.length;
        document.sha256 = Sha256.hex(content);
        document.content = content.clone();
        document.addedAt = now;
        return document;
    }

    void publish(Instant now) {
        publishedAt = now;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /** @throws Problem 409 once it is published */
    void requireDraft() {
        if (publishedAt != null) {
            throw new Problem(TenderProblem.DOCUMENT_PUBLISHED);
        }
    }

    boolean isDraft() {
        return publishedAt == null;
    }

    /** Whether it is part of the published file. */
    boolean isInFile() {
        return publishedAt != null && withdrawnAt == null;
    }

    public UUID id() {
        return id;
    }

    public Text title() {
        return title;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return kind.mediaType();
    }

    public long size() {
        return size;
    }

    /** Of the content, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    byte[] content() {
        return content.clone();
    }

    Instant addedAt() {
        return addedAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
