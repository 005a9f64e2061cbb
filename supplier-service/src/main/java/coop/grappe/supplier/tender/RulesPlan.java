package coop.grappe.supplier.tender;

import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the negotiator wants a tender to be conducted; what is left out is as usual: one bid is enough, no rounds, the charter's standstill, no
 * alternatives, lots may be shared unless they are auctioned, bids stand for 90 days.
 */
@Schema(examples = """
                {"minimumBids":2,"rounds":1,"standstillPeriod":"P10D","splitting":false,"alternatives":1,"bidValidity":"P90D",
                "qualifications":["licence-rbq"]}""")
record RulesPlan(
        @Min(1) @Max(50) @Nullable Integer minimumBids,
        @Min(0) @Max(5) @Nullable Integer rounds,

        @Schema(type = SchemaType.STRING, examples = "P10D") @Nullable
        Duration standstillPeriod,

        @Nullable Boolean splitting,
        @Min(0) @Max(5) @Nullable Integer alternatives,

        @Schema(type = SchemaType.STRING, examples = "P90D") @Nullable
        Duration bidValidity,

        @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60) String> qualifications,

        @Valid @Nullable ContractConditions contract) {

    RulesPlan(
            @Nullable Integer minimumBids,
            @Nullable Integer rounds,
            @Nullable Duration standstillPeriod,
            @Nullable Boolean splitting,
            @Nullable Integer alternatives,
            @Nullable Duration bidValidity,
            @Nullable List<String> qualifications) {
        this(minimumBids, rounds, standstillPeriod, splitting, alternatives, bidValidity, qualifications, null);
    }

    private static final Duration USUAL_VALIDITY = Duration.ofDays(90);
    private static final Duration LONGEST_STANDSTILL = Duration.ofDays(60);
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(366);

    /** Notes every combination that makes no sense, with its reason. */
    void check(Procedure procedure, @Nullable AuctionRules auction, Mandate mandate, Violations violations) {
        ProcedureRules rules = completed(mandate, auction != null);
        boolean auctioned = auction != null;
        boolean restricted = procedure == Procedure.RESTRICTED;
        Duration least = mandate.standstillPeriod();
        violations
                .check(!auctioned || rules.rounds() == 0, "rules.rounds", "rules.rounds-or-auction")
                .check(!auctioned || rules.alternatives() == 0, "rules.alternatives", "rules.alternatives-auctioned")
                .check(!auctioned || !rules.splitting(), "rules.splitting", "rules.splitting-auctioned")
                .check(restricted || rules.qualifications().isEmpty(), "rules.qualifications", "rules.not-restricted")
                .check(!restricted || !rules.qualifications().isEmpty(), "rules.qualifications", "rules.restricted")
                .check(
                        rules.standstillPeriod().compareTo(least) >= 0,
                        "rules.standstillPeriod",
                        "rules.standstill-charter",
                        least.toString())
                .check(
                        rules.standstillPeriod().compareTo(longest(least)) <= 0,
                        "rules.standstillPeriod",
                        "rules.standstill-long",
                        longest(least).toDays())
                .check(
                        rules.bidValidity().compareTo(rules.standstillPeriod()) >= 0,
                        "rules.bidValidity",
                        "rules.validity-standstill")
                .check(
                        rules.bidValidity().compareTo(LONGEST_VALIDITY) <= 0,
                        "rules.bidValidity",
                        "rules.validity-long",
                        LONGEST_VALIDITY.toDays());
        if (contract != null) {
            contract.check(mandate, violations);
        }
    }

    private static Duration longest(Duration ofCharter) {
        return longer(LONGEST_STANDSTILL, ofCharter);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** With what is usual in place of what was left out. */
    ProcedureRules completed(Mandate mandate, boolean auctioned) {
        Duration standstill = Objects.requireNonNullElse(standstillPeriod, mandate.standstillPeriod());
        return new ProcedureRules(
                Objects.requireNonNullElse(minimumBids, 1),
                Objects.requireNonNullElse(rounds, 0),
                standstill,
                Objects.requireNonNullElse(splitting, !auctioned),
                Objects.requireNonNullElse(alternatives, 0),
                Objects.requireNonNullElse(bidValidity, longer(USUAL_VALIDITY, standstill)),
                qualifications == null
                        ? List.of()
                        : qualifications.stream().distinct().sorted().toList(),
                contract);
    }
}
