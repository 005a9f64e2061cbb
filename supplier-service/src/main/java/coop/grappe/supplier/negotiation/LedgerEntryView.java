package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param counterOfferId which counter-offer it goes back to; absent if the negotiator wrote it without one
 * @param login who wrote it
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000014","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "lotId":"01890a5d-ac96-774b-bcce-b30209000005","kind":"concession","amount":null,"text":"Conversation du 4 mars.",
                "given":{"what":"Paiement à 20 jours","value":{"amount":"150.00","currency":"CAD"}},
                "got":{"what":"Livraison comprise","value":{"amount":"400.00","currency":"CAD"}},
                "counterOfferId":null,"login":"marie","at":"2030-03-04T14:30:00.123456Z"}""")
record LedgerEntryView(
        UUID id,
        UUID tenderId,
        @Nullable UUID lotId,
        LedgerEntryKind kind,
        @Nullable Money amount,
        @Nullable String text,
        @Nullable Worth given,
        @Nullable Worth got,
        @Nullable UUID counterOfferId,
        String login,
        Instant at) {

    static LedgerEntryView of(LedgerEntry entry) {
        return new LedgerEntryView(
                entry.id(),
                entry.tenderId(),
                entry.lotId(),
                entry.kind(),
                entry.amount(),
                entry.text(),
                entry.given(),
                entry.got(),
                entry.counterOfferId(),
                entry.login(),
                entry.at());
    }
}
