package coop.grappe.supplier.dossier;

import coop.grappe.platform.identity.Ids;
import coop.grappe.sealing.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A tender file as it was issued. It never changes; the database sees to it. */
@Entity
public class Edition {

    @Id
    private UUID id;

    private UUID tenderId;
    private int number;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private Instant issuedAt;
    private String digest;
    private String content;

    protected Edition() {}

    static Edition of(TenderFile file) {
        Edition edition = new Edition();
        edition.id = Ids.next();
        edition.tenderId = file.tenderId();
        edition.number = file.edition();
        edition.occasion = Objects.requireNonNull(file.occasion());
        edition.issuedAt = Objects.requireNonNull(file.issuedAt());
        edition.content = FileText.of(file);
        edition.digest = Sha256.hex(edition.content.getBytes(StandardCharsets.UTF_8));
        return edition;
    }

    int number() {
        return number;
    }

    Occasion occasion() {
        return occasion;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** SHA-256 of the content in UTF-8, in hexadecimal. */
    String digest() {
        return digest;
    }

    /** To the letter. */
    String content() {
        return content;
    }

    TenderFile file() {
        return FileText.read(content);
    }
}
