package coop.grappe.purchasing.ubl;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organization's documents say of it, for its own people. */
@Schema(name = "TradingProfile", examples = """
                {"organization":"CA-QC-NEQ:1199999999","details":{"name":"Lumières du Fleuve inc.",
                "address":{"street":"40, rue du Port","city":"Rimouski","postalCode":"G5L 1A1","subdivision":"QC","country":"CA"},
                "gln":null,"peppolId":"0088:7541234567899","registrations":[{"tax":"GST","number":"123456789 RT0001"}],"contact":null,"account":null,
                "paymentTerms":{"fr":"30 jours nets","en":"Net 30 days"}},"updatedAt":"2030-03-01T14:00:00Z"}""")
record TradingProfileView(String organization, ProfileDetails details, Instant updatedAt) {

    static TradingProfileView of(TradingProfile profile) {
        return new TradingProfileView(profile.organization(), profile.details(), profile.updatedAt());
    }
}
