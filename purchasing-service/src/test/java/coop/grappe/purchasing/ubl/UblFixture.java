package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Those who trade, for tests. */
final class UblFixture {

    static final ProfileDetails.Address SITE =
            new ProfileDetails.Address("12, rue des Pins", "Sherbrooke", "J1H 1A1", "QC", "CA");

    static final Sites SITES = new Sites(site -> Optional.of(SITE));

    private UblFixture() {}

    static Articles articles(PurchaseOrder order, Trade trade) {
        return new Articles(order, item -> Optional.of(new Articles.Classified("UNSPSC", "39101628")), trade);
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
                "7541234567899",
                null,
                List.of(
                        new ProfileDetails.Registration("GST", "123456789 RT0001"),
                        new ProfileDetails.Registration("QST", "1234567890 TQ0001")),
                new ProfileDetails.Contact("Service des commandes", "418-555-0101", "commandes@lumieres.example"),
                new ProfileDetails.Account("815-30000-1234567", "Lumières du Fleuve inc.", "CCDQCAMM"),
                new Text("30 jours nets", "Net 30 days"));
    }

    /** Two Peppol users in a country with a value added tax. */
    static Trade europe() {
        return Trade.between(
                french("FR-RCS:732829320", "Coopérative des Érables", "Lyon", "0009:73282932000074", "FR44732829320"),
                french("FR-RCS:404833048", "Lumières SA", "Lille", "0009:40483304800022", "FR83404833048"),
                Locale.FRENCH);
    }

    private static Side french(String organization, String name, String city, String peppolId, String vat) {
        return new Side(
                organization,
                name,
                new ProfileDetails(
                        name,
                        new ProfileDetails.Address("1, quai du Port", city, "59000", null, "FR"),
                        null,
                        peppolId,
                        List.of(new ProfileDetails.Registration("VAT", vat)),
                        new ProfileDetails.Contact("Commandes", "+33 3 00 00 00 00", "commandes@example.org"),
                        new ProfileDetails.Account("FR1420041010050500013M02606", name, "PSSTFRPPLIL"),
                        new Text("30 jours nets", "Net 30 days")),
                null);
    }
}
