package coop.grappe.member.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A line of a ballot's roll. */
@Entity
@Immutable
@IdClass(Voter.Key.class)
@Table(name = "ballot_roll")
public class Voter {

    @Id
    @Column(name = "ballot_id")
    private UUID ballotId;

    @Id
    @Column(name = "member_id")
    private String memberId;

    private String name;

    protected Voter() {}

    String memberId() {
        return memberId;
    }

    String name() {
        return name;
    }

    /** A member is on a roll once. */
    public record Key(UUID ballotId, String memberId) implements Serializable {}
}
