package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to set the criteria, with the rules by which bids are judged: weights that add up to 100, exactly one of them the price.
 *
 * @param priceFormula if absent: {@code absolute} where quality counts, else {@code relative-to-lowest}
 * @param priceScales with {@code absolute}: one for each lot
 * @param zeroAtMultiple with {@code linear}: the multiple of the lowest total that earns no points; the highest total if absent
 * @param tieRule {@code earlier-submission} if absent
 * @param tieTags with {@code tagged-first}
 * @param maximumSpread how far evaluators' points may lie apart for their mean to count; any distance if absent
 */
@Schema(
        examples =
                "{\"criteria\":[{\"id\":\"price\",\"name\":{\"fr\":\"Prix\",\"en\":\"Price\"},\"kind\":\"price\",\"weight\":70},{\"id\":\"service\",\"name\":{\"fr\":\"Service\",\"en\":\"Service\"},\"kind\":\"quality\",\"weight\":30}],\"priceFormula\":\"absolute\",\"priceScales\":[{\"lotId\":\"01890a5d-ac96-774b-bcce-b30209000005\",\"full\":{\"amount\":\"400.00\",\"currency\":\"CAD\"},\"none\":{\"amount\":\"900.00\",\"currency\":\"CAD\"}}],\"zeroAtMultiple\":null,\"tieRule\":\"tagged-first\",\"tieTags\":[\"social-economy\"],\"maximumSpread\":20}")
record CriterionPlan(
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Criterion> criteria,
        @Nullable PriceFormula priceFormula,
        @Size(max = 100) List<@NotNull @Valid PriceScale> priceScales,

        @DecimalMin("1.01")
        @DecimalMax("10")
        @Digits(integer = 2, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "2")
        @Nullable
        BigDecimal zeroAtMultiple,

        @Nullable TieRule tieRule,
        @Size(max = 20) List<@NotBlank @Size(max = 60) String> tieTags,
        @Min(0) @Max(100) @Nullable Integer maximumSpread) {

    CriterionPlan {
        priceScales = Objects.requireNonNullElse(priceScales, List.of());
        tieTags = Objects.requireNonNullElse(tieTags, List.of());
    }

    /** By weights and a named formula alone. */
    static CriterionPlan of(List<Criterion> criteria, @Nullable PriceFormula formula) {
        return new CriterionPlan(criteria, formula, List.of(), null, null, List.of(), null);
    }

    /** @throws Problem 400 with everything that is wrong */
    void check(List<Lot> lots, Currency currency) {
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        long prices = criteria.stream()
                .filter(criterion -> criterion.kind() == CriterionKind.PRICE)
                .count();
        long ids = criteria.stream().map(Criterion::id).distinct().count();
        Violations violations = new Violations(TenderProblem.class)
                .check(sum == 100, "criteria", "weights.sum", sum)
                .check(prices == 1, "criteria", "price.once", prices)
                .check(ids == criteria.size(), "criteria", "criterion.twice");
        new JudgingCheck(this, violations).check(lots, currency);
        violations.throwIfAny();
    }

    JudgingRules rules() {
        return new JudgingRules(
                formula(),
                priceScales,
                zeroAtMultiple,
                ties(),
                tieTags,
                Objects.requireNonNullElse(maximumSpread, JudgingRules.ANY_SPREAD));
    }

    boolean hasQuality() {
        return criteria.stream().anyMatch(criterion -> criterion.kind() == CriterionKind.QUALITY);
    }

    PriceFormula formula() {
        return Objects.requireNonNullElse(
                priceFormula, hasQuality() ? PriceFormula.ABSOLUTE : PriceFormula.RELATIVE_TO_LOWEST);
    }

    TieRule ties() {
        return Objects.requireNonNullElse(tieRule, TieRule.EARLIER_SUBMISSION);
    }
}
