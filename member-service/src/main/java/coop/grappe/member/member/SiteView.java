package coop.grappe.member.member;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery address. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000001","memberId":"CA-QC-NEQ:1165432109","name":"Immeuble A",
                "address":{"street":"12, rue des Érables","city":"Sherbrooke","postalCode":"J1H 2B4","province":"QC"},
                "region":"Estrie","addedAt":"2030-01-15T14:30:00.123456Z"}""")
record SiteView(UUID id, String memberId, String name, Address address, String region, Instant addedAt) {

    static SiteView of(Site site) {
        return new SiteView(site.id(), site.memberId(), site.name(), site.address(), site.region(), site.addedAt());
    }
}
