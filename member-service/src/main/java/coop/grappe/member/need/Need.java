package coop.grappe.member.need;

import coop.grappe.member.campaign.Item;
import coop.grappe.member.member.Site;
import coop.grappe.member.packing.Claim;
import coop.grappe.member.packing.Requests;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One member's quantity of one item for one site and period. The member amends or withdraws it until its campaign closes; then it
 * is committed, and covered once a contract for its item is in force. {@link Needs} moves all needs of a campaign at once, from the
 * states that {@link NeedState} allows.
 */
@Entity
public class Need {

    /** Committing is a version of its own that is not written (see {@link NeedState}); what comes after it skips that. */
    static final long COMMITTING_AND_ONE_MORE = 2;

    @Id
    private UUID id;

    private UUID campaignId;
    private String memberId;
    private UUID itemId;
    private UUID siteId;
    private String region;

    @Enumerated(EnumType.STRING)
    private NeedState state;

    @Embedded
    private NeedTerms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Asked asked;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Requests requests;

    private @Nullable UUID importId;
    private @Nullable String submittedBy;
    private boolean late;

    private Instant submittedAt;
    private Instant changedAt;

    @Version
    private long version;

    protected Need() {}

    static Need submitted(String memberId, String submitter, Item item, Site site, NeedTerms terms, Instant now) {
        Need need = new Need();
        need.id = Ids.next();
        need.campaignId = item.campaignId();
        need.memberId = memberId;
        need.submittedBy = submitter.equals(memberId) ? null : submitter;
        need.itemId = item.id();
        need.state = NeedState.SUBMITTED;
        need.submittedAt = now;
        need.write(site, terms, now);
        return need;
    }

    /** A need that comes when contracts are in force: committed at once, outside of the demand that went to market. */
    static Need late(String memberId, String submitter, Item item, Site site, NeedTerms terms, Instant now) {
        Need need = submitted(memberId, submitter, item, site, terms, now);
        need.go(NeedAct.COMMIT);
        need.late = true;
        return need;
    }

    /** A contract has taken up a need that came late. */
    void cover(Instant now) {
        go(NeedAct.COVER);
        changedAt = now;
    }

    CommittedNeeds.Committed commitment() {
        return new CommittedNeeds.Committed(
                id,
                siteId,
                itemId,
                terms.quantity(),
                terms.tolerance(),
                terms.period(),
                terms.deliveries(),
                terms.ladder(),
                terms.baselineUnitPrice(),
                terms.baselineSource());
    }

    /**
     * Becomes a need of an equivalent item, and keeps what was asked.
     *
     * @return false, and nothing has changed, if the quantity cannot be said in the other item's unit
     */
    boolean become(Item other, Equivalence equivalence) {
        Optional<NeedTerms> converted = equivalence.of(terms);
        converted.ifPresent(found -> {
            asked = new Asked(itemId, terms, requests);
            itemId = other.id();
            requests = null;
            terms = found;
        });
        return converted.isPresent();
    }

    /** Is again what was asked, after a merging was taken back. */
    void beAsAsked() {
        Asked before = Objects.requireNonNull(asked);
        itemId = before.itemId();
        terms = before.terms();
        requests = before.requests();
        asked = null;
    }

    /** What it claims when the item comes in cases, and since when. */
    Claim claim() {
        return new Claim(id, memberId, requests());
    }

    private Requests requests() {
        return requests == null
                ? Requests.once(
                        submittedAt, terms.quantity().value(), terms.tolerance().value())
                : requests;
    }

    NeedEvent submission() {
        return new NeedEvent.Submitted(id, campaignId, memberId, itemId, terms.quantity());
    }

    /** Whether it asks, or asked before a merging, for that item. */
    boolean isOf(UUID item) {
        return itemId.equals(item) || asked != null && asked.itemId().equals(item);
    }

    NeedEvent amend(Item item, Site otherSite, NeedTerms otherTerms, Instant now) {
        go(NeedAct.AMEND);
        itemId = item.id();
        Requests changed = requests()
                .changedTo(otherTerms.quantity().value(), otherTerms.tolerance().value(), now);
        write(otherSite, otherTerms, now);
        boolean atOnce =
                changed.inOrder().size() == 1 && changed.inOrder().get(0).at().equals(submittedAt);
        requests = atOnce ? null : changed;
        return new NeedEvent.Amended(id, campaignId, memberId, itemId, terms.quantity());
    }

    NeedEvent withdraw(Instant now) {
        go(NeedAct.WITHDRAW);
        changedAt = now;
        return new NeedEvent.Withdrawn(id, campaignId, memberId, itemId);
    }

    private void write(Site newSite, NeedTerms newTerms, Instant now) {
        asked = null;
        siteId = newSite.id();
        region = newSite.region();
        terms = newTerms;
        changedAt = now;
    }

    private void go(NeedAct act) {
        state = state.after(act)
                .orElseThrow(() -> new Problem(
                                NeedProblem.NEED_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    String memberId() {
        return memberId;
    }

    UUID itemId() {
        return itemId;
    }

    UUID siteId() {
        return siteId;
    }

    String region() {
        return region;
    }

    /** The organization that submitted it for the member, if the member did not itself. */
    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    /** What was asked before its item was merged into another. */
    Optional<Asked> asked() {
        return Optional.ofNullable(asked);
    }

    /** The spreadsheet that it came from, if it did. */
    @Nullable
    UUID importId() {
        return importId;
    }

    /** Whether it came when contracts were in force. */
    boolean isLate() {
        return late;
    }

    NeedState state() {
        return state;
    }

    /** Where it stands, once its campaign is closed or not yet. */
    NeedState stateIn(boolean closedCampaign) {
        return state.in(closedCampaign);
    }

    /** The version of what a reader sees. */
    long versionIn(boolean closedCampaign) {
        return version + (stateIn(closedCampaign) == state ? 0 : 1);
    }

    NeedTerms terms() {
        return terms;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
