package coop.grappe.member.campaign;

import coop.grappe.member.member.Member;
import coop.grappe.member.member.Members;
import coop.grappe.member.member.Representations;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see and move which campaign: drafts are the organizer's; once opened, every organization of the group sees it. */
@ApplicationScoped
public class CampaignAccess {

    private final Campaigns campaigns;
    private final Members members;
    private final Representations representations;
    private final Caller caller;

    CampaignAccess(Campaigns campaigns, Members members, Representations representations, Caller caller) {
        this.campaigns = campaigns;
        this.members = members;
        this.representations = representations;
        this.caller = caller;
    }

    /** @throws Problem 404 if there is none, or none for the caller to see */
    public Campaign visible(UUID id) {
        return onlyIfVisible(campaigns.findByIdOptional(id));
    }

    /** A campaign held open for a member who takes part: a closing waits until this transaction is over. */
    public Campaign held(UUID id) {
        return onlyIfVisible(campaigns.held(id));
    }

    /**
     * The organizer's own campaign, locked for a decision.
     *
     * @throws Problem 404 if it is another's, 403 unless the caller is its negotiator
     */
    public Campaign lockedForNegotiator(UUID id) {
        Campaign campaign = campaigns.locked(id).filter(this::organizes).orElseThrow(Problem::notFound);
        caller.require(Role.NEGOTIATOR);
        return campaign;
    }

    public boolean organizes(Campaign campaign) {
        return caller.actsFor(campaign.organizer());
    }

    /**
     * The member that the caller acts for.
     *
     * @throws Problem 403 without one of the roles, 409 if the organization does not buy
     */
    public Member buyingMember(Role... roles) {
        Member member = members.ofCaller(caller);
        caller.require(roles);
        if (member.isFederation()) {
            throw new Problem(CampaignProblem.MEMBERS_ONLY);
        }
        return member;
    }

    /**
     * The member whose needs the caller may write: its own organization, or one that lets it.
     *
     * @param memberId the caller's own organization if null
     * @throws Problem 404 if it is another member that does not let the caller's organization, 403 without the role
     */
    public Member buyingFor(@Nullable String memberId, UUID campaignId, Instant now) {
        if (memberId == null || caller.actsFor(memberId)) {
            return buyingMember(Role.BUYER);
        }
        if (!representations.stands(memberId, caller.organization(), campaignId, now)) {
            throw Problem.notFound();
        }
        caller.require(Role.BUYER, Role.NEGOTIATOR);
        return members.findByIdOptional(memberId).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 403 unless the caller negotiates, 409 if its organization is not known as a federation */
    String organizer() {
        caller.require(Role.NEGOTIATOR);
        return members.findByIdOptional(caller.organization())
                .filter(Member::isFederation)
                .map(Member::id)
                .orElseThrow(() -> new Problem(CampaignProblem.ORGANIZER_UNKNOWN));
    }

    boolean isInGroup() {
        return members.findByIdOptional(caller.organization()).isPresent();
    }

    private Campaign onlyIfVisible(Optional<Campaign> found) {
        return found.filter(campaign -> organizes(campaign) || campaign.state() != CampaignState.DRAFT && isInGroup())
                .orElseThrow(Problem::notFound);
    }
}
