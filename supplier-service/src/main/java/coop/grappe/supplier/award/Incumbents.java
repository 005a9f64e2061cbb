package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.grappe.platform.money.Money;
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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who has the business today, and what follows from it. In {@code shares} they are the tag {@code incumbent}.
 *
 * @param suppliers their ids
 * @param lots who has a lot today, where it is not any of them
 * @param switchingCost what it costs the members that a lot leaves whoever has it today; it counts while allocations are compared, but is
 *     not paid to a supplier
 * @param maxNewWinners how many other suppliers may win anything; no limit if absent
 * @param atLeastPercent what part of what is paid goes to incumbents at least
 */
@Schema(
        name = "ScenarioIncumbents",
        examples =
                "{\"suppliers\":[\"CA-QC-NEQ:1199300001\"],\"lots\":[],\"switchingCost\":{\"amount\":\"250.00\",\"currency\":\"CAD\"},\"maxNewWinners\":1,\"atLeastPercent\":\"40\"}")
public record Incumbents(
        @NotEmpty @Size(max = 200) List<@NotBlank String> suppliers,
        @Size(max = 1000) List<@NotNull @Valid OfLot> lots,
        @Nullable @Valid Money switchingCost,
        @Nullable @Min(0) @Max(1000) Integer maxNewWinners,

        @Nullable
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "40")
        BigDecimal atLeastPercent) {

    /** The tag by which shares name them. */
    public static final String TAG = "incumbent";

    public Incumbents {
        suppliers = Objects.requireNonNullElse(suppliers, List.of());
        lots = Objects.requireNonNullElse(lots, List.of());
    }

    /** Who has a lot today. */
    @Schema(
            name = "ScenarioIncumbentOfLot",
            examples = "{\"lotId\":\"01890a5d-ac96-774b-bcce-b30209000005\",\"supplierId\":\"CA-QC-NEQ:1199300001\"}")
    public record OfLot(@NotNull UUID lotId, @NotBlank String supplierId) {}

    List<String> of(UUID lotId) {
        List<String> named = lots.stream()
                .filter(lot -> lot.lotId().equals(lotId))
                .map(OfLot::supplierId)
                .toList();
        return named.isEmpty() ? suppliers : named;
    }

    @JsonIgnore
    boolean has(String supplierId) {
        return suppliers.contains(supplierId)
                || lots.stream().anyMatch(lot -> lot.supplierId().equals(supplierId));
    }

    /** Its conditions, by their names. */
    List<String> conditions() {
        return Stream.of(
                        switchingCost == null ? "" : "incumbents.switchingCost",
                        maxNewWinners == null ? "" : "incumbents.maxNewWinners",
                        atLeastPercent == null ? "" : "incumbents.atLeastPercent")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    Incumbents without(Collection<String> names) {
        return new Incumbents(
                suppliers,
                lots,
                names.contains("incumbents.switchingCost") ? null : switchingCost,
                names.contains("incumbents.maxNewWinners") ? null : maxNewWinners,
                names.contains("incumbents.atLeastPercent") ? null : atLeastPercent);
    }
}
