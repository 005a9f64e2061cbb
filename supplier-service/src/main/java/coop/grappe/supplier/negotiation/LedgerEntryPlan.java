package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Tender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to write something into the ledger.
 *
 * @param lotId about which lot; a note may be about the whole tender
 * @param amount the target or the walk-away, for the demanded quantities of the lot; if absent there is none any more
 * @param text of a note; an explanation with all else
 * @param given with a concession
 * @param got with a concession
 */
@Schema(examples = """
                {"kind":"concession","lotId":"01890a5d-ac96-774b-bcce-b30209000005","amount":{"amount":"18000.00","currency":"CAD"},
                "text":"Conversation du 4 mars.","given":{"what":"Paiement à 20 jours","value":{"amount":"150.00","currency":"CAD"}},
                "got":{"what":"Livraison comprise","value":{"amount":"400.00","currency":"CAD"}}}""")
record LedgerEntryPlan(
        @NotNull LedgerEntryKind kind,
        @Nullable UUID lotId,
        @Nullable Money amount,
        @Nullable @Size(max = 4000) String text,
        @Nullable @Valid Worth given,
        @Nullable @Valid Worth got) {

    /** @throws Problem 400 with everything that does not fit */
    void checkAgainst(Tender tender) {
        Violations violations = new Violations(NegotiationProblem.class);
        boolean known = tender.lots().stream().anyMatch(lot -> lot.id().equals(lotId));
        violations.check(lotId == null || known, "lotId", "lot.unknown");
        violations.check(lotId != null || kind == LedgerEntryKind.NOTE, "lotId", "lot.needed");
        violations.check(kind != LedgerEntryKind.OVERRIDE, "kind", "override.own");
        boolean limit = kind == LedgerEntryKind.TARGET || kind == LedgerEntryKind.WALK_AWAY;
        violations.check(limit || amount == null, "amount", "amount.limits");
        boolean worded = text != null && !text.isBlank();
        violations.check(kind != LedgerEntryKind.NOTE || worded, "text", "text.needed");
        boolean concession = kind == LedgerEntryKind.CONCESSION;
        violations.check(concession || given == null, "given", "worth.concessions");
        violations.check(concession || got == null, "got", "worth.concessions");
        violations.check(!concession || given != null || got != null, "given", "worth.needed");
        Currency currency = tender.baseline().currency();
        check(amount, "amount", currency, violations);
        check(given == null ? null : given.value(), "given.value", currency, violations);
        check(got == null ? null : got.value(), "got.value", currency, violations);
        violations.throwIfAny();
    }

    private static void check(@Nullable Money money, String field, Currency currency, Violations violations) {
        if (money != null) {
            violations.check(
                    money.currency().equals(currency),
                    field + ".currency",
                    "currency.other",
                    currency.getCurrencyCode());
            violations.check(!money.isNegative(), field + ".amount", "amount.negative");
        }
    }
}
