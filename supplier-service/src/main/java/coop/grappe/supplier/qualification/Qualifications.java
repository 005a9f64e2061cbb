package coop.grappe.supplier.qualification;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all suppliers prove. */
@ApplicationScoped
public class Qualifications implements PanacheRepositoryBase<Qualification, UUID> {

    /** Those of the kinds, each once in their order, for which a supplier has nothing that is verified and counts at this instant. */
    public List<String> missing(String supplierId, Collection<String> kinds, Instant now) {
        Map<String, Held> held = held(supplierId, kinds, now);
        return kinds.stream().distinct().filter(kind -> !held.containsKey(kind)).toList();
    }

    /** What counts at this instant, by its kind: of several the one that counts longest. */
    public Map<String, Held> held(String supplierId, Collection<String> kinds, Instant now) {
        if (kinds.isEmpty()) {
            return Map.of();
        }
        return list(
                        "supplierId = ?1 and kind in ?2 and state = ?3 and expiresAt > ?4",
                        supplierId,
                        kinds,
                        QualificationState.VERIFIED,
                        now)
                .stream()
                .filter(qualification -> qualification.isValid(now))
                .map(qualification -> new Held(qualification.id(), qualification.kind(), qualification.expiresAt()))
                .collect(Collectors.toMap(
                        Held::kind, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(Held::expiresAt))));
    }

    /** Something that counts. */
    public record Held(UUID qualificationId, String kind, Instant expiresAt) {}

    /** @throws Problem 404 unless it is that supplier's */
    Qualification of(String supplierId, UUID id) {
        return belonging(supplierId, findByIdOptional(id));
    }

    /** The same, locked for a decision. */
    Qualification lockedOf(String supplierId, UUID id) {
        return belonging(supplierId, locked(id));
    }

    Optional<Qualification> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Qualification belonging(String supplierId, Optional<Qualification> found) {
        return found.filter(qualification -> qualification.supplierId().equals(supplierId))
                .orElseThrow(Problem::notFound);
    }

    long undecided(String supplierId) {
        return count("supplierId = ?1 and state = ?2", supplierId, QualificationState.SUBMITTED);
    }

    List<Qualification> pageOf(String supplierId, @Nullable String kind, PageRequest page) {
        return find(
                        "supplierId = ?1 and (?2 is null or kind = ?2) and id > ?3 order by id",
                        supplierId,
                        kind,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    /** Those that count, end before an instant, and of which nobody has been reminded. */
    List<UUID> expiring(Instant now, Instant before) {
        return find(
                        "state = ?1 and remindedAt is null and expiresAt > ?2 and expiresAt <= ?3 order by expiresAt",
                        QualificationState.VERIFIED,
                        now,
                        before)
                .page(0, 50)
                .list()
                .stream()
                .map(Qualification::id)
                .toList();
    }
}
