package coop.grappe.member.member;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a member shows to prove what it says, such as the last invoice. It never changes. */
@Entity
public class Document {

    @Id
    private UUID id;

    private String memberId;
    private String name;
    private String mediaType;
    private long size;
    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    private String addedBy;
    private Instant addedAt;

    protected Document() {}

    /** @param sha256 in hexadecimal, of the content */
    static Document added(
            Member member, String name, DocumentType type, byte[] content, String sha256, String login, Instant now) {
        Document document = new Document();
        document.id = Ids.next();
        document.memberId = member.id();
        document.name = name;
        document.mediaType = type.mediaType();
        document.size = content.length;
        document.sha256 = sha256;
        document.content = content.clone();
        document.addedBy = login;
        document.addedAt = now;
        return document;
    }

    UUID id() {
        return id;
    }

    String memberId() {
        return memberId;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content.clone();
    }

    String addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }
}
