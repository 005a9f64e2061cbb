package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that was compared before one of them was proposed, as the voters read it, frozen with the proposal: what it costs and
 * who would win, but no price of any item.
 *
 * @param proposed whether it is the one
 * @param conditions in words
 * @param savings against what the members pay today; negative if it costs more
 * @param bound no allocation under these conditions costs less
 * @param gap how far the total may be above that, as a share of the total
 * @param costs what its conditions cost
 * @param relaxed conditions that were given up, because they contradict others
 * @param whyNot why it was not chosen
 */
@Schema(examples = """
                {"scenarioId":"01890a5d-ac96-774b-bcce-b30209000008","name":"Le moins cher","proposed":false,
                "conditions":[{"fr":"au plus 3 fournisseurs retenus","en":"at most 3 suppliers win"}],
                "total":{"amount":"495.00","currency":"CAD"},"savings":{"amount":"105.00","currency":"CAD"},
                "bound":{"amount":"495.00","currency":"CAD"},"gap":"0","winners":[{"supplierId":"CA-QC-NEQ:1199300001",
                "name":"Éclairage du Fleuve inc.","total":{"amount":"495.00","currency":"CAD"}}],
                "costs":[{"condition":{"fr":"au plus 3 fournisseurs retenus","en":"at most 3 suppliers win"},
                "totalWithout":{"amount":"480.00","currency":"CAD"},"cost":{"amount":"15.00","currency":"CAD"}}],
                "relaxed":[],"whyNot":{"fr":"Livre trop tard","en":"Delivers too late"}}""")
public record ConsideredScenario(
        UUID scenarioId,
        String name,
        boolean proposed,
        List<Text> conditions,
        Money total,
        Money savings,
        Money bound,
        @Schema(examples = "0") String gap,
        List<Winner> winners,
        List<Cost> costs,
        List<Text> relaxed,
        @Nullable Text whyNot) {

    /** Who would get how much in all. */
    @Schema(name = "ConsideredWinner")
    public record Winner(String supplierId, String name, Money total) {}

    /** What a condition costs: the same scenario without it. */
    @Schema(name = "ConsideredCost")
    public record Cost(
            Text condition,
            @Nullable Money totalWithout,
            @Nullable Money cost) {}
}
