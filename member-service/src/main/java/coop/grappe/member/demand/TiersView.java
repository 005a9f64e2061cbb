package coop.grappe.member.demand;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Price tiers that are known or supposed. */
@Schema(examples = """
                {"supposed":true,"source":"Contrat de 2029","schedule":{"kind":"all-units","tiers":[
                {"threshold":"0","unitPrice":{"amount":"10.00","currency":"CAD"}}]},"writtenAt":"2030-01-15T14:30:00Z"}""")
record TiersView(boolean supposed, String source, PriceSchedule schedule, Instant writtenAt) {

    static TiersView of(ItemTiers tiers) {
        return new TiersView(tiers.supposed(), tiers.source(), tiers.schedule(), tiers.writtenAt());
    }
}
