package coop.grappe.member.packing;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What was asked at one moment, or added then to what had been asked before.
 *
 * @param quantity in base units, not negative
 * @param tolerance how much more would be taken so that a case fills, not negative
 */
public record Request(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tolerance) {

    boolean isNothing() {
        return quantity.signum() == 0 && tolerance.signum() == 0;
    }
}
