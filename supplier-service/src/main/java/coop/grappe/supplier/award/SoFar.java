package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The best that was found while a scenario is computed.
 *
 * @param total what is paid
 * @param gap how far it may be from the best, as a share; absent as long as nothing is proved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = "{\"total\":{\"amount\":\"498.00\",\"currency\":\"CAD\"},\"gap\":\"0.0213\"}")
public record SoFar(
        Money total,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "0.0213")
        BigDecimal gap) {}
