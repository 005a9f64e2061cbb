package coop.grappe.member.demand;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to show price tiers of an item.
 *
 * @param supposed whether nobody has offered them yet
 * @param source where they come from: last year's contract, a price list
 */
@Schema(examples = """
                {"supposed":true,"source":"Contrat de 2029","schedule":{"kind":"all-units","tiers":[
                {"threshold":"0","unitPrice":{"amount":"10.00","currency":"CAD"}},
                {"threshold":"100","unitPrice":{"amount":"9.00","currency":"CAD"}}]}}""")
record TiersPlan(
        boolean supposed,
        @NotBlank @Size(max = 500) String source,
        @NotNull @Valid PriceSchedule schedule) {}
