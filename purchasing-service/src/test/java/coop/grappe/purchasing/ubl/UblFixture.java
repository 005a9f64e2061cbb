package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Those who trade, for tests. */
final class UblFixture {

    static final ProfileDetails.Address SITE =
            new ProfileDetails.Address("12, rue des Pins", "Sherbrooke", "J1H 1A1", "QC", "CA");

    private UblFixture() {}

    static Parts.Classified classOf(UUID item) {
        return new Parts.Classified("UNSPSC", "39101628");
    }

    /** A co-op and its supplier in Québec, who do not use Peppol. */
    static Trade quebec(Locale language) {
        return Trade.between(
                new Side("CA-QC-NEQ:1100000002", "Coop d’habitation Les Érables", ProfileDetails.NONE, SITE),
                new Side("CA-QC-NEQ:1199999999", "Lumières du Fleuve", lumieres(), null),
                language);
    }

    private static ProfileDetails lumieres() {
        return new ProfileDetails(
                "Lumières du Fleuve inc.",
                new ProfileDetails.Address("40, rue du Port", "Rimouski", "G5L 1A1", "QC", "CA"),
                "7541234567895",
                null,
                List.of(
                        new ProfileDetails.Registration("GST", "123456789 RT0001"),
                        new ProfileDetails.Registration("QST", "1234567890 TQ0001")),
                new ProfileDetails.Contact("Service des commandes", "418-555-0101", "commandes@lumieres.example"),
                new ProfileDetails.Account("815-30000-1234567", "Lumières du Fleuve inc.", "CCDQCAMM"),
                new Text("30 jours nets", "Net 30 days"));
    }

    /** Two Peppol users in countries with a value added tax. */
    static Trade europe() {
        return Trade.between(
                european(
                        "BE-KBO:0403170701",
                        "Coöperatie De Esdoorn",
                        "Gent",
                        "9000",
                        "BE",
                        "0208:0403170701",
                        "BE0403170701"),
                european("LU-RCS:B123456", "Lumière S.A.", "Luxembourg", "1234", "LU", "9938:LU12345613", "LU12345613"),
                Locale.ENGLISH);
    }

    private static Side european(
            String organization, String name, String city, String zip, String country, String peppolId, String vat) {
        return new Side(
                organization,
                name,
                new ProfileDetails(
                        name,
                        new ProfileDetails.Address("Kaai 1", city, zip, null, country),
                        null,
                        peppolId,
                        List.of(new ProfileDetails.Registration("VAT", vat)),
                        new ProfileDetails.Contact("Orders", "+32 9 000 00 00", "orders@example.org"),
                        new ProfileDetails.Account("BE71096123456769", name, "GKCCBEBB"),
                        new Text("30 jours nets", "Net 30 days")),
                null);
    }
}
