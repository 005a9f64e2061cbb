package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By which rules bids are judged, published with the criteria.
 *
 * @param priceScales one for each lot with the formula {@code absolute}, none otherwise
 * @param zeroAtMultiple with {@code linear}: the multiple of the lowest total that earns no points; absent for the highest total
 * @param tieTags with {@code tagged-first}: whose supplier has one of them comes first
 * @param maximumSpread how far the points of evaluators may lie apart for their mean to count; beyond it they have to agree
 */
@Schema(examples = """
                {"priceFormula":"absolute","priceScales":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005",
                "full":{"amount":"400.00","currency":"CAD"},"none":{"amount":"900.00","currency":"CAD"}}],"zeroAtMultiple":null,
                "tieRule":"tagged-first","tieTags":["social-economy"],"maximumSpread":20}""")
public record JudgingRules(
        PriceFormula priceFormula,
        List<PriceScale> priceScales,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "2") @Nullable
        BigDecimal zeroAtMultiple,

        TieRule tieRule,
        List<String> tieTags,
        int maximumSpread) {

    /** Points never lie further apart. */
    static final int ANY_SPREAD = 100;

    /** Of a tender that is judged by the price alone, and of all from before there was a choice. */
    public static final JudgingRules BY_LOWEST_PRICE = new JudgingRules(
            PriceFormula.RELATIVE_TO_LOWEST, List.of(), null, TieRule.EARLIER_SUBMISSION, List.of(), ANY_SPREAD);

    public Optional<PriceScale> scaleOf(UUID lotId) {
        return priceScales.stream().filter(scale -> scale.lotId().equals(lotId)).findFirst();
    }

    /** In words, a sentence each. */
    public List<Text> words(List<Lot> lots) {
        return JudgingWords.of(this, lots);
    }

    /** Whether the scales are those of these lots: they are not any more when lots were cut anew. */
    boolean fit(List<Lot> lots) {
        Set<UUID> scaled = priceScales.stream().map(PriceScale::lotId).collect(Collectors.toSet());
        Set<UUID> cut = lots.stream().map(Lot::id).collect(Collectors.toSet());
        return priceFormula != PriceFormula.ABSOLUTE || scaled.equals(cut);
    }
}
