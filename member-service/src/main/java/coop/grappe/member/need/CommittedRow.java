package coop.grappe.member.need;

import coop.grappe.member.member.Site;
import java.util.UUID;

/** A committed need with its member and site, as one query reads them. */
record CommittedRow(UUID needId, UUID itemId, NeedTerms terms, String memberId, String memberName, Site site) {

    NeedEvent.Committed event(UUID campaignId) {
        return new NeedEvent.Committed(
                needId,
                campaignId,
                memberId,
                memberName,
                new NeedEvent.Destination(site.id(), site.name(), site.address(), site.region()),
                itemId,
                terms.quantity(),
                terms.tolerance(),
                terms.period(),
                terms.baselineUnitPrice());
    }
}
