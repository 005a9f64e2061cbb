package coop.grappe.supplier.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier proves, without the document.
 *
 * @param expiresAt the first instant after its last day
 * @param valid whether it counts now: it is verified, has begun and has not expired
 * @param expired whether its last day is over
 * @param reason why it was refused
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000011","supplierId":"CA-QC-NEQ:1199300001","kind":"licence-rbq",
                "number":"5678-1234-01","issuer":"Régie du bâtiment du Québec","validFrom":"2030-01-01","expiresOn":"2030-12-31",
                "expiresAt":"2031-01-01T05:00:00Z","name":"licence-rbq-2030.pdf","mediaType":"application/pdf","size":48213,
                "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","state":"verified","valid":true,
                "expired":false,"submittedAt":"2030-01-15T14:30:00Z","decidedAt":"2030-01-16T14:30:00Z","reason":null}""")
record QualificationView(
        UUID id,
        String supplierId,
        String kind,
        @Nullable String number,
        String issuer,
        LocalDate validFrom,
        LocalDate expiresOn,
        Instant expiresAt,
        String name,
        String mediaType,
        long size,
        String sha256,
        QualificationState state,
        boolean valid,
        boolean expired,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    static QualificationView of(Qualification qualification, Instant now) {
        return new QualificationView(
                qualification.id(),
                qualification.supplierId(),
                qualification.kind(),
                qualification.number(),
                qualification.issuer(),
                qualification.validFrom(),
                qualification.expiresOn(),
                qualification.expiresAt(),
                qualification.name(),
                qualification.mediaType(),
                qualification.size(),
                qualification.sha256(),
                qualification.state(),
                qualification.isValid(now),
                qualification.isExpired(now),
                qualification.submittedAt(),
                qualification.decidedAt(),
                qualification.reason());
    }
}
