package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the contracts will say, published with the tender so that bidders reckon with it; the contracts that come of it begin with these
 * terms. What depends on who wins how much, a ceiling in money and commitments, is agreed on afterwards. What is left out is as usual.
 *
 * @param pricing {@code at-order}, {@code group-volume} or {@code incremental}; by the schedules' kind if absent
 * @param cancellation {@code until-accepted} (as usual) or {@code until-shipped}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"period":{"from":"2030-05-01","to":"2031-04-30"},"renewals":{"times":1,"months":12,"noticeDays":60,"consent":true},
                "minimumOrder":{"amount":"100.00","currency":"CAD"},"wholePacks":true,"ending":{"noticeDays":60,"supplierToo":false}}""")
public record ContractConditions(
        @Valid @Nullable Period period,
        @Valid @Nullable Renewals renewals,

        @Pattern(regexp = "at-order|group-volume|incremental") @Schema(examples = "group-volume") @Nullable
        String pricing,

        @Nullable Money minimumOrder,
        boolean wholePacks,

        @Pattern(regexp = "until-accepted|until-shipped") @Schema(examples = "until-accepted") @Nullable
        String cancellation,

        @Valid @Nullable PriceRevision priceRevision,
        @Valid @Nullable Ending ending) {

    /** The days on which members may order, both included. */
    @Schema(name = "PublishedPeriod", examples = "{\"from\":\"2030-05-01\",\"to\":\"2031-04-30\"}")
    public record Period(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /** The organizer's options to go on. */
    @Schema(name = "PublishedRenewals", examples = "{\"times\":1,\"months\":12,\"noticeDays\":60,\"consent\":true}")
    public record Renewals(
            @Min(1) @Max(20) int times,
            @Min(1) @Max(120) int months,
            @Min(0) @Max(730) int noticeDays,
            boolean consent) {}

    /** How prices follow a published index, as the contract computes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublishedPriceRevision", examples = """
                    {"index":"ipc-quebec","baseValue":"160.2","sharePercent":"80","floorPercent":"2","capPercent":"4","everyMonths":12,"noticeDays":30}""")
    public record PriceRevision(
            @NotNull @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Schema(examples = "ipc-quebec")
            String index,

            @NotNull
            @DecimalMin("0.000001")
            @Digits(integer = 12, fraction = 6)
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = SchemaType.STRING, examples = "160.2")
            BigDecimal baseValue,

            @NotNull
            @DecimalMin("0.0001")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 4)
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = SchemaType.STRING, examples = "80")
            BigDecimal sharePercent,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 4)
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = SchemaType.STRING, examples = "2")
            BigDecimal floorPercent,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 4)
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = SchemaType.STRING, examples = "4")
            BigDecimal capPercent,

            @Min(1) @Max(120) int everyMonths,
            @Min(0) @Max(730) int noticeDays) {}

    /**
     * How a contract may be ended before its last day.
     *
     * @param noticeDays for ending it without a reason; nobody may if absent
     * @param openOrders {@code fulfilled} (as usual) or {@code cancelled}: those that are not accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "PublishedEnding",
            examples = "{\"noticeDays\":60,\"supplierToo\":false,\"remedyDays\":30,\"openOrders\":\"fulfilled\"}")
    public record Ending(
            @Min(0) @Max(730) @Nullable Integer noticeDays,
            boolean supplierToo,
            @Min(1) @Max(730) @Nullable Integer remedyDays,

            @Pattern(regexp = "fulfilled|cancelled") @Schema(examples = "fulfilled") @Nullable
            String openOrders) {}

    /** Notes what makes no sense together. */
    void check(Mandate mandate, Violations violations) {
        violations
                .check(
                        period == null || !period.to().isBefore(period.from()),
                        "rules.contract.period.to",
                        "contract.period")
                .check(renewals == null || period != null, "rules.contract.renewals", "contract.renewals")
                .check(
                        minimumOrder == null
                                || minimumOrder.isPositive()
                                        && minimumOrder
                                                .currency()
                                                .equals(mandate.ceiling().currency()),
                        "rules.contract.minimumOrder",
                        "contract.minimum",
                        mandate.ceiling().currency().getCurrencyCode())
                .check(
                        ending == null || ending.noticeDays() != null || !ending.supplierToo(),
                        "rules.contract.ending.supplierToo",
                        "contract.ending");
    }
}
