package coop.grappe.member.need;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From the first to the last day of delivery, both included. */
@Embeddable
@Schema(examples = "{\"from\":\"2030-11-01\",\"to\":\"2031-04-15\"}")
public record Period(@NotNull LocalDate from, @NotNull LocalDate to) {

    /** How many calendar months it touches. */
    @JsonIgnore
    int months() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to))) + 1;
    }
}
