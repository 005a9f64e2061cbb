package coop.grappe.supplier.dossier;

import coop.grappe.supplier.tender.Clarifications;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderDocuments;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues a tender's file whenever something in it has changed. */
@ApplicationScoped
public class FileIssuing {

    private final Tenders tenders;
    private final TenderDocuments documents;
    private final Clarifications clarifications;
    private final Editions editions;

    FileIssuing(Tenders tenders, TenderDocuments documents, Clarifications clarifications, Editions editions) {
        this.tenders = tenders;
        this.documents = documents;
        this.clarifications = clarifications;
        this.editions = editions;
    }

    /**
     * The file as it stands in the present transaction, which has locked the tender's log so that editions come one after the other.
     *
     * @return its SHA-256, in hexadecimal; empty for a tender that was published before there were files
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> issue(UUID tenderId, Occasion occasion, Instant now) {
        int earlier = editions.latestOf(tenderId).map(Edition::number).orElse(0);
        if (earlier == 0 && occasion != Occasion.PUBLICATION) {
            return Optional.empty();
        }
        Edition edition = Edition.of(file(tenders.findById(tenderId), earlier + 1, occasion, now));
        editions.persistAndFlush(edition);
        return Optional.of(edition.digest());
    }

    /** What the file would be if it were issued now. */
    TenderFile draft(Tender tender) {
        return file(tender, 0, null, null);
    }

    private TenderFile file(Tender tender, int edition, @Nullable Occasion occasion, @Nullable Instant issuedAt) {
        return TenderFile.of(
                edition,
                occasion,
                issuedAt,
                tender,
                documents.inFileOf(tender),
                clarifications.answeredOf(tender.id()));
    }
}
