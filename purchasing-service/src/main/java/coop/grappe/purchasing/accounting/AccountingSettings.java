package coop.grappe.purchasing.accounting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a member keeps its books.
 *
 * @param fiscalYearStart the month in which its fiscal year begins, 1 to 12
 * @param accrual whether goods are an expense once they are received, before their invoice
 * @param landedCosts whether freight and charges go into the cost of the lines that they are spread over, or to an account of their own
 * @param siren nine digits, for a French co-operative: it names the FEC file
 */
@Schema(examples = "{\"fiscalYearStart\":1,\"accrual\":true,\"landedCosts\":\"lines\",\"siren\":null}")
public record AccountingSettings(
        @Min(1) @Max(12) int fiscalYearStart,
        @NotNull Boolean accrual,
        @NotNull LandedCosts landedCosts,
        @Pattern(regexp = "[0-9]{9}") @Nullable String siren) {

    static final AccountingSettings USUAL = new AccountingSettings(1, true, LandedCosts.LINES, null);

    /** Where freight and charges go. */
    @Schema(enumeration = {"lines", "apart"})
    public enum LandedCosts {
        LINES,
        APART;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static LandedCosts of(String word) {
            return Arrays.stream(values())
                    .filter(choice -> choice.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Neither lines nor apart: " + word));
        }
    }
}
