package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.AuctionRules;
import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Procedure;
import coop.grappe.supplier.tender.Tender;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the tender is conducted: who may bid, on what it is judged, with which techniques. */
final class ProcedurePart {

    private final Tender tender;

    ProcedurePart(Tender tender) {
        this.tender = tender;
    }

    void describe(ObjectNode object) {
        Procedure procedure = tender.procedure();
        if (procedure != null) {
            object.put("procurementMethod", method(procedure));
            Pieces.text(object, "procurementMethodDetails", details(procedure));
        }
        Category.describe(tender.items(), object);
        object.put("awardCriteria", isPriceOnly() ? "priceOnly" : "ratedCriteria");
        Pieces.text(object, "awardCriteriaDetails", new Text(criteria(Text::fr), criteria(Text::en)));
        ArrayNode submission = object.putArray("submissionMethod").add("electronicSubmission");
        if (tender.auctionRules() != null) {
            submission.add("electronicAuction");
        }
        Pieces.text(object, "submissionMethodDetails", ConditionsText.of(tender.rules()));
        if (!tender.rules().qualifications().isEmpty()) {
            String kinds = String.join(", ", tender.rules().qualifications());
            Pieces.text(
                    object,
                    "eligibilityCriteria",
                    new Text("Qualifications exigées : " + kinds, "Qualifications required: " + kinds));
        }
        techniques(object.putObject("techniques"));
    }

    /** The standard calls a procedure selective where suppliers qualify first, and limited where the buyer chooses whom it asks. */
    private static String method(Procedure procedure) {
        return switch (procedure) {
            case OPEN -> "open";
            case SELECTIVE -> "limited";
            case RESTRICTED -> "selective";
        };
    }

    private static Text details(Procedure procedure) {
        return switch (procedure) {
            case OPEN -> new Text("Ouvert à tout fournisseur inscrit", "Open to every registered supplier");
            case SELECTIVE -> new Text("Sur invitation", "By invitation");
            case RESTRICTED -> new Text("Ouvert aux fournisseurs qualifiés", "Open to qualified suppliers");
        };
    }

    private boolean isPriceOnly() {
        return tender.criteria().stream().allMatch(criterion -> criterion.kind() == CriterionKind.PRICE);
    }

    private String criteria(Function<Text, String> language) {
        return tender.criteria().stream()
                .map(criterion -> language.apply(criterion.name()) + " " + weight(criterion))
                .collect(Collectors.joining(", "));
    }

    private static String weight(Criterion criterion) {
        return criterion.weight() + " %";
    }

    /** Members order at the contract's prices, without competing again. */
    private void techniques(ObjectNode techniques) {
        techniques.put("hasFrameworkAgreement", true);
        techniques.putObject("frameworkAgreement").put("method", "withoutReopeningCompetition");
        AuctionRules rules = tender.auctionRules();
        techniques.put("hasElectronicAuction", rules != null);
        if (rules != null) {
            Text description = new Text(
                    "Enchères inversées par lot, rabais minimal %s %%"
                            .formatted(rules.minimumDecrementPercent().toPlainString()),
                    "Reverse auctions by lot, least decrement %s %%"
                            .formatted(rules.minimumDecrementPercent().toPlainString()));
            Pieces.text(techniques.putObject("electronicAuction"), "description", description);
        }
    }
}
