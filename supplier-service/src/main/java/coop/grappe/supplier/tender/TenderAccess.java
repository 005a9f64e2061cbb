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

    /** The organizer's negotiator decides; honours {@code If-Match} where it is given. */
    public Tender lockedForNegotiator(UUID id) {
        Tender tender = requireOrganized(tenders.locked(id), Role.NEGOTIATOR);
        preconditions.honour(tender.version());
        return tender;
    }

    /** Whether the reader belongs to the group or organizes the tender, and so may know what the members pay today. */
    public boolean isOfGroup(Tender tender) {
        return caller.actsFor(tender.organizer()) || members.contains(caller.organization());
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
