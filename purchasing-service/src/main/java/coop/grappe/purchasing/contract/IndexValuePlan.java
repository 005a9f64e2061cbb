package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value of an index.
 *
 * @param day the day, or the first day of the period, that it is the value of
 * @param source where anybody can look it up
 */
@Schema(examples = """
                {"day":"2031-01-01","value":"164.9","source":"Statistique Canada, tableau 18-10-0004-01, publié le 2031-02-18"}""")
record IndexValuePlan(
        @NotNull @Schema(examples = "2031-01-01") LocalDate day,

        @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "164.9")
        BigDecimal value,

        @NotBlank @Size(max = 500) @Schema(examples = "Statistique Canada, tableau 18-10-0004-01")
        String source) {}
