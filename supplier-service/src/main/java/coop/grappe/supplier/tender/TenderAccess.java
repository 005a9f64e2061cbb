package coop.grappe.supplier.tender;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.supplier.registry.GroupMembers;
import coop.grappe.supplier.registry.Suppliers;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** Who may see a tender and who may act on it; everything else is answered as absent. */
@RequestScoped
public class TenderAccess {

    private final Tenders tenders;
    private final Suppliers suppliers;
    private final GroupMembers members;
    private final Caller caller;
    private final Preconditions preconditions;

    TenderAccess(
            Tenders tenders, Suppliers suppliers, GroupMembers members, Caller caller, Preconditions preconditions) {
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.members = members;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    public TenderReader reader() {
        String organization = caller.organization();
        return new TenderReader(organization, members.contains(organization), suppliers.contains(organization));
    }

    /** @throws Problem 404 if the caller may not know of it */
    public Tender visible(UUID id) {
        return requireVisible(tenders.findByIdOptional(id));
    }

    /** The same, held against decisions until the end of the transaction. */
    public Tender held(UUID id) {
        return requireVisible(tenders.held(id));
    }

    /** A tender of the caller's own organization. */
    public Tender organized(UUID id, Role... roles) {
        return requireOrganized(tenders.findByIdOptional(id), roles);
    }

    /** The same, held against decisions until the end of the transaction. */
    public Tender organizedHeld(UUID id, Role... roles) {
        return requireOrganized(tenders.held(id), roles);
    }

    /** The same, locked for a decision about something of it, whose own version matters. */
    public Tender organizedLocked(UUID id, Role... roles) {
        return requireOrganized(tenders.locked(id), roles);
    }

    /** The organizer's negotiator decides; honours {@code If-Match} where it is given. */
    public Tender lockedForNegotiator(UUID id) {
        Tender tender = requireOrganized(tenders.locked(id), Role.NEGOTIATOR);
        preconditions.honour(tender.version());
        return tender;
    }

    /**
     * A tender whose bids the caller judges, locked.
     *
     * @throws Problem 403 if a committee is named and the organizer's evaluator is not on it
     */
    public Tender lockedForEvaluator(UUID id) {
        Tender tender = requireVisible(tenders.locked(id));
        if (!judges(tender)) {
            caller.requireOrganization(tender.organizer());
            caller.require(Role.EVALUATOR);
            throw new Problem(TenderProblem.NOT_ON_COMMITTEE);
        }
        return tender;
    }

    /** A tender of the caller's own organization, or one whose bids the caller was named to judge. */
    public Tender judged(UUID id, Role... roles) {
        Tender tender = tenders.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!judges(tender)) {
            caller.requireOrganization(tender.organizer());
            caller.require(roles);
        }
        return tender;
    }

    /** Whether the caller is an evaluator who judges the bids. */
    public boolean judges(Tender tender) {
        return caller.has(Role.EVALUATOR) && tender.isJudgedBy(caller.organization(), caller.login());
    }

    /** Whether the reader belongs to the group or organizes the tender, and so may know what the members pay today. */
    public boolean isOfGroup(Tender tender) {
        return caller.actsFor(tender.organizer()) || members.contains(caller.organization());
    }

    /**
     * Whether the caller may know what bids ask that are not awarded: the group and the trustees may; bidders may once it is awarded, if the
     * charter makes it public.
     */
    public boolean mayKnowPrices(Tender tender) {
        boolean published = !tender.mandate().losingPricesPrivate()
                && (tender.state() == TenderState.AWARDED || tender.state() == TenderState.COMPLETE);
        return published || isOfGroup(tender) || judges(tender) || tender.hasTrustee(caller.organization());
    }

    private Tender requireVisible(Optional<Tender> found) {
        Tender tender = found.orElseThrow(Problem::notFound);
        if (!caller.actsFor(tender.organizer()) && !(tender.isPublished() && isFor(tender, reader()))) {
            throw Problem.notFound();
        }
        return tender;
    }

    private boolean isFor(Tender tender, TenderReader reader) {
        return reader.member()
                || tender.hasTrustee(reader.organization())
                || reader.supplier() && (isAnnounced(tender) || tenders.isInvited(tender.id(), reader.organization()));
    }

    private static boolean isAnnounced(Tender tender) {
        return tender.procedure() != null && tender.procedure().isAnnounced();
    }

    private Tender requireOrganized(Optional<Tender> found, Role... roles) {
        Tender tender = found.orElseThrow(Problem::notFound);
        caller.requireOrganization(tender.organizer());
        caller.require(roles);
        return tender;
    }
}
