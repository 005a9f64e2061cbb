package coop.grappe.purchasing.sharing;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How the gain of one campaign is shared, computed once on what was received, for good. Never changes.
 *
 * <p>Invariant: the shares' costs add up to what was paid, so their transfers add up to zero.
 */
@Entity
public class GainSharing {

    @Id
    private UUID id;

    private UUID campaignId;
    private String organizer;

    @Enumerated(EnumType.STRING)
    private GainRule rule;

    @Embedded
    private Money paid;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<GainShare> shares;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Gain.Item> items;

    @JdbcTypeCode(SqlTypes.JSON)
    private Stability stability;

    private String digest;
    private String login;
    private Instant sharedAt;

    protected GainSharing() {}

    /** @throws IllegalArgumentException if the shares do not add up to what was paid */
    static GainSharing of(UUID campaignId, String organizer, Gain gain, String login, Instant now) {
        GainSharing sharing = new GainSharing();
        sharing.id = Ids.next();
        sharing.campaignId = campaignId;
        sharing.organizer = organizer;
        sharing.rule = gain.rule();
        sharing.shares = gain.shares();
        sharing.paid = Gain.sum(sharing.shares.stream().map(GainShare::paid).toList());
        sharing.items = gain.items();
        sharing.stability = gain.whole();
        sharing.digest = GainDocument.of(campaignId, gain).digest();
        sharing.login = login;
        sharing.sharedAt = now;
        Money transfers =
                Gain.sum(sharing.shares.stream().map(GainShare::transfer).toList());
        if (!transfers.isZero()) {
            throw new IllegalArgumentException("Transfers between members add up to zero, not to " + transfers);
        }
        return sharing;
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String organizer() {
        return organizer;
    }

    public GainRule rule() {
        return rule;
    }

    /** What all paid, before taxes. */
    public Money paid() {
        return paid;
    }

    /** In the order of the members. */
    public List<GainShare> shares() {
        return shares;
    }

    SharingEvent event() {
        Money alone = Gain.sum(shares.stream().map(GainShare::alone).toList());
        return new SharingEvent.Shared(
                id, campaignId, organizer, rule.word(), shares.size(), alone, paid, digest, sharedAt);
    }

    Gain gain() {
        return new Gain(rule, shares, items, stability);
    }

    /** SHA-256 of what was computed, in hexadecimal ({@link GainDocument}). */
    public String digest() {
        return digest;
    }

    String login() {
        return login;
    }

    public Instant sharedAt() {
        return sharedAt;
    }
}
