package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The best allocation whose winners are not exactly those of the scenario.
 *
 * @param state infeasible if there is none
 * @param total what is paid
 * @param value what is compared, where that is not what is paid
 * @param bound no such allocation is better
 * @param winners their ids
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"state\":\"optimal\",\"total\":{\"amount\":\"512.00\",\"currency\":\"CAD\"},\"value\":null,\"bound\":{\"amount\":\"512.00\",\"currency\":\"CAD\"},\"winners\":[\"CA-QC-NEQ:1199300002\"]}")
public record RunnerUp(
        ScenarioState state,
        @Nullable Money total,
        @Nullable Money value,
        @Nullable Money bound,
        List<String> winners) {}
