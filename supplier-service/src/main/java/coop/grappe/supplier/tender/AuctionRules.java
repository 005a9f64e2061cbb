package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How lots are auctioned downwards once the bids are opened; published before the first bid.
 *
 * @param minimumDecrementPercent by how much a bidder has to go below its own last amount at least, in percent of the lowest amount that the
 *     auction of the lot begins with
 * @param softCloseWindow a bid in the last so much time moves the end
 * @param extension to at least so long after the bid; not shorter than the window
 */
@Schema(examples = """
                {"feedback":"rank","minimumDecrementPercent":"0.5","softCloseWindow":"PT2M","extension":"PT3M"}""")
public record AuctionRules(
        @NotNull AuctionFeedback feedback,

        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("20")
        @Digits(integer = 2, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "0.5")
        BigDecimal minimumDecrementPercent,

        @NotNull @Schema(type = SchemaType.STRING, examples = "PT2M")
        Duration softCloseWindow,

        @NotNull @Schema(type = SchemaType.STRING, examples = "PT3M")
        Duration extension) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    void check(Violations violations) {
        violations
                .check(isWithin(softCloseWindow), "auction.softCloseWindow", "auction.duration")
                .check(isWithin(extension), "auction.extension", "auction.duration")
                .check(extension.compareTo(softCloseWindow) >= 0, "auction.extension", "auction.extension");
    }

    private static boolean isWithin(Duration duration) {
        return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
    }
}
