package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the organizer and the supplier agree on beyond items, ceilings and prices; part of the document that both sign. What is not
 * said means: in force without end from the second signature, no minimum order, any quantity, prices by the kind of the schedule,
 * changes of orders until they are accepted, no commitment, fixed prices, terminated for default only, the fee in percent whatever it costs.
 *
 * @param period without it, the contract has no last day
 * @param pricing without it, the kind of each schedule decides
 * @param wholePacks whether quantities are multiples of the pack size
 * @param ceiling of all orders together, in money before taxes; without it, only the quantities are limited
 * @param priceRevision without it, prices change by amendments alone
 * @param feeBasis whether the organizer gives back of its fee what is beyond its cost
 */
@Schema(examples = """
                {"period":{"from":"2030-03-01","to":"2031-02-28"},"renewals":{"times":1,"months":12,"noticeDays":60,"consent":true},
                "pricing":"group-volume","minimumOrder":{"amount":"100.00","currency":"CAD"},"wholePacks":true,
                "cancellation":"until-accepted","ceiling":{"amount":"250000.00","currency":"CAD"},
                "commitments":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","minimum":{"value":"100","unit":"EA"},
                "shortfallPrice":{"amount":"0.50","currency":"CAD"}}],
                "priceRevision":{"index":"ipc-quebec","baseValue":"160.2","sharePercent":"80","floorPercent":"2","capPercent":"4",
                "everyMonths":12,"noticeDays":30},
                "ending":{"noticeDays":60,"supplierToo":false,"remedyDays":30,"openOrders":"fulfilled"},"feeBasis":"at-cost"}""")
public record ContractTerms(
        @Valid @Nullable Period period,
        @Valid @Nullable Renewals renewals,
        @Schema(examples = "group-volume") @Nullable Pricing pricing,
        @Nullable Money minimumOrder,
        boolean wholePacks,
        @Schema(examples = "until-accepted") Cancellation cancellation,
        @Nullable Money ceiling,
        @Size(max = 1000) List<@Valid @NotNull Commitment> commitments,
        @Valid @Nullable RevisionClause priceRevision,
        @Valid Ending ending,
        @Schema(examples = "percent") FeeBasis feeBasis) {

    /** What holds where nothing was agreed on. */
    public static final ContractTerms STANDARD = new ContractTerms(
            null,
            null,
            null,
            null,
            false,
            Cancellation.UNTIL_ACCEPTED,
            null,
            List.of(),
            null,
            Ending.STANDARD,
            FeeBasis.PERCENT);

    public ContractTerms {
        cancellation = Objects.requireNonNullElse(cancellation, Cancellation.UNTIL_ACCEPTED);
        commitments = List.copyOf(Objects.requireNonNullElse(commitments, List.of()));
        ending = Objects.requireNonNullElse(ending, Ending.STANDARD);
        feeBasis = Objects.requireNonNullElse(feeBasis, FeeBasis.PERCENT);
    }

    /** The days on which members may order, the last one included, in Québec’s time. */
    @Schema(name = "ContractPeriod", examples = "{\"from\":\"2030-03-01\",\"to\":\"2031-02-28\"}")
    public record Period(@NotNull LocalDate from, @NotNull LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * Options of the organizer to go on.
     *
     * @param times how often
     * @param months by how much each time
     * @param noticeDays how long before the end, at the latest
     * @param consent whether the supplier must agree each time
     */
    @Schema(name = "ContractRenewals", examples = "{\"times\":1,\"months\":12,\"noticeDays\":60,\"consent\":true}")
    public record Renewals(int times, int months, int noticeDays, boolean consent) {}

    /**
     * How much of an item the group will order at least by the end.
     *
     * @param shortfallPrice what the supplier is owed for each unit that is missing then
     */
    @Schema(
            name = "ContractCommitment",
            examples =
                    "{\"itemId\":\"01890a5d-ac96-774b-bcce-b30209000004\",\"minimum\":{\"value\":\"100\",\"unit\":\"EA\"},\"shortfallPrice\":{\"amount\":\"0.50\",\"currency\":\"CAD\"}}")
    public record Commitment(
            @NotNull UUID itemId,
            @NotNull Quantity minimum,
            @NotNull UnitPrice shortfallPrice) {}

    /**
     * How prices follow a published index: a price changes by {@code sharePercent} of the index's change since the last revision (at
     * first, since {@code baseValue}), by at most {@code capPercent} up and {@code floorPercent} down at a time.
     *
     * @param index the name under which the organizer enters its values
     * @param everyMonths how far revisions lie apart at least, and the first one after the contract’s beginning
     * @param noticeDays how long before it takes effect a revision is told at least
     */
    @Schema(name = "PriceRevisionClause", examples = """
                    {"index":"ipc-quebec","baseValue":"160.2","sharePercent":"80","floorPercent":"2","capPercent":"4","everyMonths":12,"noticeDays":30}""")
    public record RevisionClause(
            @NotNull @Size(max = 60) String index,

            @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "160.2")
            BigDecimal baseValue,

            @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "80")
            BigDecimal sharePercent,

            @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "2")
            BigDecimal floorPercent,

            @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "4")
            BigDecimal capPercent,

            int everyMonths,
            int noticeDays) {}

    /**
     * How the contract may be ended before its last day.
     *
     * @param noticeDays the notice for ending it without a reason; without it, nobody may
     * @param supplierToo whether the supplier may do so too, or the organizer alone
     * @param remedyDays how long a side that is in default has to mend it before the other’s termination takes effect
     */
    @Schema(
            name = "ContractEnding",
            examples = "{\"noticeDays\":60,\"supplierToo\":false,\"remedyDays\":30,\"openOrders\":\"fulfilled\"}")
    public record Ending(
            @Nullable Integer noticeDays,
            boolean supplierToo,
            @Nullable Integer remedyDays,
            @Schema(examples = "fulfilled") OpenOrders openOrders) {

        static final int REMEDY_DAYS = 30;

        static final Ending STANDARD = new Ending(null, false, REMEDY_DAYS, OpenOrders.FULFILLED);

        public Ending {
            remedyDays = Objects.requireNonNullElse(remedyDays, REMEDY_DAYS);
            openOrders = Objects.requireNonNullElse(openOrders, OpenOrders.FULFILLED);
        }

        int remedy() {
            return Objects.requireNonNullElse(remedyDays, REMEDY_DAYS);
        }
    }

    /** How a schedule's prices follow the group's volume under these terms. */
    public Pricing pricingOf(PriceSchedule schedule) {
        if (schedule.isIncremental()) {
            return Pricing.INCREMENTAL;
        }
        return pricing == Pricing.AT_ORDER ? Pricing.AT_ORDER : Pricing.GROUP_VOLUME;
    }

    ContractTerms withPeriod(Period other) {
        return new ContractTerms(
                other,
                renewals,
                pricing,
                minimumOrder,
                wholePacks,
                cancellation,
                ceiling,
                commitments,
                priceRevision,
                ending,
                feeBasis);
    }

    ContractTerms withRenewals(@Nullable Renewals other) {
        return new ContractTerms(
                period,
                other,
                pricing,
                minimumOrder,
                wholePacks,
                cancellation,
                ceiling,
                commitments,
                priceRevision,
                ending,
                feeBasis);
    }

    ContractTerms withCeiling(Money other) {
        return new ContractTerms(
                period,
                renewals,
                pricing,
                minimumOrder,
                wholePacks,
                cancellation,
                other,
                commitments,
                priceRevision,
                ending,
                feeBasis);
    }

    ContractTerms withCommitments(List<Commitment> others) {
        return new ContractTerms(
                period,
                renewals,
                pricing,
                minimumOrder,
                wholePacks,
                cancellation,
                ceiling,
                others,
                priceRevision,
                ending,
                feeBasis);
    }

    Optional<Commitment> commitmentOn(UUID itemId) {
        return commitments.stream()
                .filter(commitment -> commitment.itemId().equals(itemId))
                .findFirst();
    }

    @JsonIgnore
    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(period).map(Period::from);
    }

    @JsonIgnore
    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(period).map(Period::to);
    }
}
