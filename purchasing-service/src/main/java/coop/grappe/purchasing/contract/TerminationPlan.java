package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How one side wants to end a contract.
 *
 * @param lastDay the last day on which members may order; without it, the earliest that the terms allow
 * @param openOrders what becomes of orders that are open then; without it, what the terms say
 */
@Schema(
        examples =
                "{\"kind\":\"default\",\"reason\":\"Trois livraisons en retard\",\"lastDay\":\"2030-07-15\",\"openOrders\":\"fulfilled\"}")
record TerminationPlan(
        @NotNull @Schema(examples = "default") Termination.Kind kind,
        @NotBlank @Size(max = 10_000) String reason,
        @Nullable LocalDate lastDay,
        @Schema(examples = "fulfilled") @Nullable OpenOrders openOrders) {

    /**
     * The notice, if the contract's terms allow it.
     *
     * @throws coop.grappe.platform.problem.Problem 400 with everything that they do not allow
     */
    Termination notice(Contract contract, String by, Instant now) {
        ContractTerms.Ending ending = contract.terms().ending();
        boolean convenience = kind == Termination.Kind.CONVENIENCE;
        Integer notice = ending.noticeDays();
        int days = convenience ? Objects.requireNonNullElse(notice, 0) : ending.remedy();
        LocalDate earliest = QuebecDay.of(now).plusDays(days);
        LocalDate day = lastDay == null ? earliest : lastDay;
        Violations violations = new Violations(ContractProblem.class)
                .check(!convenience || notice != null, "kind", "ending.not-agreed")
                .check(
                        !convenience || ending.supplierToo() || by.equals(contract.organizer()),
                        "kind",
                        "ending.organizer-only")
                .check(!day.isBefore(earliest), "lastDay", "ending.too-early", earliest.toString());
        contract.lastDay()
                .ifPresent(end -> violations.check(day.isBefore(end), "lastDay", "ending.too-late", end.toString()));
        violations.throwIfAny();
        return new Termination(by, kind, reason, now, day, Objects.requireNonNullElse(openOrders, ending.openOrders()));
    }
}
