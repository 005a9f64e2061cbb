package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Text;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a bidder about its price.
 *
 * @param state of the inquiry, when the bids were ranked: still asked means that no answer came in time
 * @param reasons why the explanation was accepted or refused
 */
record LowPriceFinding(InquiryState state, @Nullable String reasons) {

    Text words() {
        return switch (state) {
            case ASKED ->
                new Text(
                        "Prix anormalement bas : le soumissionnaire, interrogé, n’a pas répondu à temps.",
                        "Abnormally low price: its bidder was asked about it and did not answer in time.");
            case ANSWERED ->
                new Text(
                        "Prix anormalement bas : le soumissionnaire l’a expliqué.",
                        "Abnormally low price: its bidder has explained it.");
            case ACCEPTED ->
                new Text(
                        "Prix anormalement bas : explication acceptée (%s).".formatted(reasons),
                        "Abnormally low price: explanation accepted (%s).".formatted(reasons));
            case REFUSED ->
                new Text(
                        "Prix anormalement bas : explication refusée (%s).".formatted(reasons),
                        "Abnormally low price: explanation refused (%s).".formatted(reasons));
        };
    }
}
