package coop.grappe.member.need;

import coop.grappe.member.campaign.Items;
import coop.grappe.member.member.Sites;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What a spreadsheet does to needs, in the transaction that takes it up. */
@ApplicationScoped
public class ImportedNeeds {

    private final Needs needs;
    private final Items items;
    private final Sites sites;
    private final Outbox outbox;
    private final Audit audit;

    ImportedNeeds(Needs needs, Items items, Sites sites, Outbox outbox, Audit audit) {
        this.needs = needs;
        this.items = items;
        this.sites = sites;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Amends a need that stands, as its member would; the document that shows its price stays. */
    public void amend(UUID needId, UUID siteId, NeedTerms terms, Instant now) {
        Need need = needs.locked(needId).orElseThrow(Problem::notFound);
        NeedTerms documented = new NeedTerms(
                terms.quantity(),
                terms.tolerance(),
                terms.written(),
                terms.period(),
                terms.deliveries(),
                terms.ladder(),
                terms.baselineUnitPrice(),
                terms.baselineSource(),
                need.terms().baselineDocumentId(),
                terms.attributes() == null ? need.terms().attributes() : terms.attributes());
        need.amend(
                items.of(need.campaignId(), need.itemId()).orElseThrow(Problem::notFound),
                sites.of(need.memberId(), siteId).orElseThrow(Problem::notFound),
                documented,
                now);
        needs.flush();
        needs.getEntityManager().detach(need);
    }

    /** Publishes and records that an import was taken up: one event and one entry for all its needs, which carry its id. */
    public void tell(UUID importId, UUID campaignId, String login, String organization, long submitted, long amended) {
        outbox.publish(new NeedEvent.Imported(importId, campaignId, submitted, amended));
        audit.recordFor(login, organization, "needs.imported", "imports/" + importId, organization);
    }
}
