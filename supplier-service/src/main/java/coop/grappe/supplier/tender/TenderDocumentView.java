package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document, without its content.
 *
 * @param sha256 of the content, in hexadecimal; the tender file and so the tender's log hold it
 * @param publishedAt absent while it is a draft, which only the organizer sees
 * @param withdrawnAt from when it is no longer part of the file; absent while it is
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000020","title":{"fr":"Devis technique","en":"Specification"},
                "name":"devis.pdf","mediaType":"application/pdf","size":48213,
                "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "addedAt":"2030-01-31T09:00:00Z","publishedAt":"2030-02-01T14:30:00.123456Z","withdrawnAt":null}""")
record TenderDocumentView(
        UUID id,
        Text title,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt) {

    static TenderDocumentView of(TenderDocument document) {
        return new TenderDocumentView(
                document.id(),
                document.title(),
                document.name(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                document.addedAt(),
                document.publishedAt(),
                document.withdrawnAt());
    }
}
