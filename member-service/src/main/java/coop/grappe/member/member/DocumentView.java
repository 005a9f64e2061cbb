package coop.grappe.member.member;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document, without its content. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000011","memberId":"CA-QC-NEQ:1165432109","name":"facture-2029.pdf",
                "mediaType":"application/pdf","size":48213,
                "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "addedBy":"les-tilleuls","addedAt":"2030-01-15T14:30:00Z"}""")
record DocumentView(
        UUID id,
        String memberId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(),
                document.memberId(),
                document.name(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                document.addedBy(),
                document.addedAt());
    }
}
