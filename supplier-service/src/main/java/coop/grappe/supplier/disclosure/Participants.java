package coop.grappe.supplier.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The co-ops that buy, by campaign. */
@ApplicationScoped
class Participants implements PanacheRepositoryBase<Participant, UUID> {

    Participant committed(UUID campaignId, String memberId, String name) {
        return find(campaignId, memberId).orElseGet(() -> kept(Participant.of(campaignId, memberId, name)));
    }

    void join(UUID campaignId, String memberId, String name) {
        if (find(campaignId, memberId).isEmpty()) {
            kept(Participant.late(campaignId, memberId, name));
        }
    }

    /** Those who committed needs, by name, then those who joined later. */
    List<Participant> of(UUID campaignId) {
        return list("campaignId = ?1 order by joinedLate, name, memberId", campaignId);
    }

    private Optional<Participant> find(UUID campaignId, String memberId) {
        return find("campaignId = ?1 and memberId = ?2", campaignId, memberId).firstResultOptional();
    }

    private Participant kept(Participant participant) {
        persist(participant);
        return participant;
    }
}
