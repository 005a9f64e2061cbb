package coop.grappe.member.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The votes of all ballots. */
@ApplicationScoped
class Votes implements PanacheRepositoryBase<Vote, UUID> {

    boolean hasVoted(UUID ballotId, String memberId) {
        return count("ballotId = ?1 and memberId = ?2", ballotId, memberId) > 0;
    }

    /** Which of some members have voted. */
    Set<String> whoVoted(UUID ballotId, Collection<String> members) {
        return list("ballotId = ?1 and memberId in ?2", ballotId, members).stream()
                .map(Vote::memberId)
                .collect(Collectors.toSet());
    }

    Tally count(UUID ballotId) {
        return Tally.of(list("ballotId", ballotId).stream().map(Vote::choice).toList());
    }

    List<Vote> after(UUID ballotId, long sequence, int limit) {
        return find("ballotId = ?1 and sequence > ?2 order by sequence", ballotId, Math.toIntExact(sequence))
                .page(0, limit)
                .list();
    }
}
