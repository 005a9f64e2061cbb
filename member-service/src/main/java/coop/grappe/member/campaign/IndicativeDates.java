package coop.grappe.member.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.problem.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When the negotiator hopes to be where, so that members can plan. Nothing happens on these days by itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"tendering":"2030-02-15","decision":"2030-04-01","contract":"2030-04-20","firstDelivery":"2030-06-01"}""")
public record IndicativeDates(
        @Nullable LocalDate tendering,
        @Nullable LocalDate decision,
        @Nullable LocalDate contract,
        @Nullable LocalDate firstDelivery) {

    /** Notes dates that are not in their order, or before the deadline. */
    void check(Instant collectingUntil, Violations violations) {
        LocalDate latest = LocalDate.ofInstant(collectingUntil, ZoneOffset.UTC);
        latest = later("tendering", tendering, latest, violations);
        latest = later("decision", decision, latest, violations);
        latest = later("contract", contract, latest, violations);
        later("firstDelivery", firstDelivery, latest, violations);
    }

    private static LocalDate later(String field, @Nullable LocalDate date, LocalDate latest, Violations violations) {
        if (date == null) {
            return latest;
        }
        violations.check(!date.isBefore(latest), "indicativeDates." + field, "date.order", latest.toString());
        return date.isBefore(latest) ? latest : date;
    }
}
