package coop.grappe.supplier.tender;

import coop.grappe.platform.problem.Violations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is attached to tenders. */
@ApplicationScoped
public class TenderDocuments implements PanacheRepositoryBase<TenderDocument, UUID> {

    /** How many a tender has at most, those withdrawn not counted. */
    static final int MOST = 50;

    /** In the order in which they were attached; drafts and withdrawn ones too. */
    List<TenderDocument> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    Optional<TenderDocument> of(UUID tenderId, UUID id) {
        return find("tenderId = ?1 and id = ?2", tenderId, id).firstResultOptional();
    }

    /** What the file consists of: before publication the drafts. */
    public List<TenderDocument> inFileOf(Tender tender) {
        return of(tender.id()).stream()
                .filter(tender.isPublished() ? TenderDocument::isInFile : TenderDocument::isDraft)
                .toList();
    }

    long kept(UUID tenderId) {
        return count("tenderId = ?1 and withdrawnAt is null", tenderId);
    }

    void publishAll(Tender tender, Instant now) {
        of(tender.id()).forEach(document -> document.publish(now));
        flush();
    }

    /** Notes what can neither be added nor withdrawn. */
    void check(Tender tender, DocumentChanges changes, Violations violations) {
        Map<UUID, TenderDocument> known =
                of(tender.id()).stream().collect(Collectors.toMap(TenderDocument::id, Function.identity()));
        check(known, changes.added(), TenderDocument::isDraft, "documents.added", "document.draft", violations);
        check(
                known,
                changes.withdrawn(),
                TenderDocument::isInFile,
                "documents.withdrawn",
                "document.published",
                violations);
    }

    private static void check(
            Map<UUID, TenderDocument> known,
            List<UUID> named,
            Predicate<TenderDocument> fits,
            String field,
            String key,
            Violations violations) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            TenderDocument document = known.get(named.get(i));
            boolean right = document != null && fits.test(document) && seen.add(document.id());
            violations.check(right, field + "[" + i + "]", key);
        }
    }

    void apply(DocumentChanges changes, Instant now) {
        changes.added().forEach(id -> findById(id).publish(now));
        changes.withdrawn().forEach(id -> findById(id).withdraw(now));
        flush();
    }
}
