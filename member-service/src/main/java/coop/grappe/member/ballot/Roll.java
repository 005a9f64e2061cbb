package coop.grappe.member.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who may vote in which ballot. */
@ApplicationScoped
class Roll implements PanacheRepositoryBase<Voter, Voter.Key> {

    private static final String ENTITLED = """
            from member m where exists (select 1 from adhesion a
              where a.campaign_id = :campaign and a.member_id = m.id and a.withdrawn_at is null)
            and exists (select 1 from need n
              where n.campaign_id = :campaign and n.member_id = m.id and n.state in ('submitted', 'amended', 'covered'))""";

    /** How many members of a closed campaign take part with a need that the closing committed. */
    int countEntitled(UUID campaignId) {
        Number count = (Number) getEntityManager()
                .createNativeQuery("select count(*) " + ENTITLED)
                .setParameter("campaign", campaignId)
                .getSingleResult();
        return count.intValue();
    }

    /** Writes those members down; nothing can change the roll from then on. */
    void freeze(UUID ballotId, UUID campaignId) {
        getEntityManager()
                .createNativeQuery("insert into ballot_roll (ballot_id, member_id, name)"
                        + " select cast(:ballot as uuid), m.id, m.name " + ENTITLED)
                .setParameter("ballot", ballotId)
                .setParameter("campaign", campaignId)
                .executeUpdate();
    }

    boolean contains(UUID ballotId, String memberId) {
        return findByIdOptional(new Voter.Key(ballotId, memberId)).isPresent();
    }

    List<Voter> after(UUID ballotId, String memberId, int limit) {
        return find("ballotId = ?1 and memberId > ?2 order by memberId", ballotId, memberId)
                .page(0, limit)
                .list();
    }
}
