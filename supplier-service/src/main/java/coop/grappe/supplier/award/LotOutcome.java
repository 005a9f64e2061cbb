package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lot, and what the next best supplier asks for it.
 *
 * @param paid after discounts
 * @param nextSupplierId who asks least for the whole lot, before discounts, of those who get nothing of it; absent if nobody else offers all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"lotId\":\"01890a5d-ac96-774b-bcce-b30209000005\",\"winners\":[\"CA-QC-NEQ:1199300001\"],\"paid\":{\"amount\":\"480.00\",\"currency\":\"CAD\"},\"nextSupplierId\":\"CA-QC-NEQ:1199300002\",\"nextPrice\":{\"amount\":\"503.00\",\"currency\":\"CAD\"}}")
public record LotOutcome(
        UUID lotId,
        List<String> winners,
        Money paid,
        @Nullable String nextSupplierId,
        @Nullable Money nextPrice) {}
