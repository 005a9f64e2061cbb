package coop.grappe.supplier.disclosure;

import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.ProcedureRules;
import java.time.Duration;

/** The rules that bids are subject to, in words. */
final class ConditionsText {

    private static final Duration DAY = Duration.ofDays(1);

    private ConditionsText() {}

    static Text of(ProcedureRules rules) {
        return new Text(
                "Soumissionnaires exigés : %d. Rondes d’offres finales : %d. Partage d’un lot : %s. Variantes par soumissionnaire : %d. Validité des soumissions : %s. Délai d’attente : %s."
                        .formatted(
                                rules.minimumBids(),
                                rules.rounds(),
                                rules.splitting() ? "permis" : "non",
                                rules.alternatives(),
                                days(rules.bidValidity(), "jours"),
                                days(rules.standstillPeriod(), "jours")),
                "Bidders required: %d. Rounds of final offers: %d. Sharing a lot: %s. Alternatives per bidder: %d. Validity of bids: %s. Standstill: %s."
                        .formatted(
                                rules.minimumBids(),
                                rules.rounds(),
                                rules.splitting() ? "allowed" : "no",
                                rules.alternatives(),
                                days(rules.bidValidity(), "days"),
                                days(rules.standstillPeriod(), "days")));
    }

    /** Whole days as such, anything else in ISO 8601. */
    private static String days(Duration duration, String word) {
        return duration.compareTo(DAY) >= 0 && duration.equals(Duration.ofDays(duration.toDays()))
                ? duration.toDays() + " " + word
                : duration.toString();
    }
}
