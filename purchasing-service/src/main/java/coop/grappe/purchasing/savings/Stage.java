package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What things cost before and what they cost now, at one stage of a campaign; before taxes.
 *
 * @param baseline at the prices that the members paid before
 * @param cost at the campaign's
 */
@Schema(name = "SavingsStage", examples = """
                {"baseline":{"amount":"149.50","currency":"CAD"},"cost":{"amount":"94.88","currency":"CAD"},"saved":{"amount":"54.62","currency":"CAD"}}""")
record Stage(Money baseline, Money cost, Money saved) {

    static final Stage NOTHING = of(Money.zero(Money.CAD), Money.zero(Money.CAD));

    static Stage of(Money baseline, Money cost) {
        return new Stage(baseline, cost, baseline.minus(cost));
    }

    Stage plus(Stage other) {
        return of(baseline.plus(other.baseline), cost.plus(other.cost));
    }

    static <T> Stage sum(List<T> rows, Function<T, Stage> stage) {
        return rows.stream().map(stage).reduce(NOTHING, Stage::plus);
    }
}
