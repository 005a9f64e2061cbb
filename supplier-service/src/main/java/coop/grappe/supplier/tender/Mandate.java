package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the members let the negotiator do, and on which terms.
 *
 * @param ceiling the most that all awards may cost
 * @param expires after which nothing may be proposed any more
 * @param feePercent such as 1.5
 * @param standstillPeriod in ISO 8601, from the members' decision to the award
 */
public record Mandate(
        Text scope,
        Money ceiling,
        Instant expires,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "1.5")
        BigDecimal feePercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration standstillPeriod) {}
