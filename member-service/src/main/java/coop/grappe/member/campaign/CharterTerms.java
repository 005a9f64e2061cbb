package coop.grappe.member.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import coop.grappe.member.packing.PackRule;
import coop.grappe.platform.money.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a campaign, which every participant accepts.
 *
 * @param quorumPercent how much of the roll has to vote, abstentions included, 1 to 100
 * @param majorityPercent of those for or against, how much has to be for: 50 means more than half, above 50 at least that
 * @param votingPeriod how long a ballot is open at most
 * @param standstillPeriod how long a complaint may stop an award
 * @param feePercent what the organizer receives of what is bought, 0 to 100
 * @param packFilling how cases are shared; first come, first served if absent
 * @param lateJoining whether and how far members may join after the closing; they may not if absent
 * @param trusteeship who opens the bids; where it is absent only a laboratory can take any
 * @param disclosure what of the tender becomes public; prices that lost stay private if absent
 * @param gainSharing how what is gained is shared; {@code equal-price}: everyone pays the same prices; {@code proportional}: everyone gains the same
 *     on each unit; {@code shapley}: everyone gains what it adds to the group
 */
@Embeddable
@Schema(examples = """
                {"objectives":{"fr":"Payer moins cher ensemble","en":"Pay less together"},
                "mandate":{"scope":{"fr":"Déneigement et éclairage","en":"Snow removal and lighting"},
                "ceiling":{"amount":"500000.00","currency":"CAD"},"expires":"2030-06-30T00:00:00Z"},
                "quorumPercent":50,"majorityPercent":50,"votingPeriod":"P7D","standstillPeriod":"P10D",
                "feePercent":"1.5","gainSharing":"equal-price","packFilling":"max-min","lateJoining":{"marginPercent":"10"},
                "trusteeship":{"threshold":2,"trustees":[
                {"organization":"CA-QC-NEQ:1160000001","publicKey":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"},
                {"organization":"CA-QC-NEQ:1160000002","publicKey":"3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08"}]},
                "disclosure":{"losingPrices":"private"}}""")
public record CharterTerms(
        @NotNull @Valid Text objectives,
        @NotNull @Valid Mandate mandate,
        @Min(1) @Max(100) int quorumPercent,
        @Min(50) @Max(100) int majorityPercent,

        @NotNull @JsonSerialize(using = IsoDuration.Json.class) @Schema(type = SchemaType.STRING, examples = "P7D")
        Duration votingPeriod,

        @NotNull @JsonSerialize(using = IsoDuration.Json.class) @Schema(type = SchemaType.STRING, examples = "P10D")
        Duration standstillPeriod,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "1.5")
        BigDecimal feePercent,

        @NotNull @Pattern(regexp = "equal-price|proportional|shapley")
        String gainSharing,

        @Enumerated(EnumType.STRING) PackRule packFilling,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Valid @Nullable
        LateJoining lateJoining,

        @JdbcTypeCode(SqlTypes.JSON) @JsonInclude(JsonInclude.Include.NON_NULL) @Valid @Nullable
        Trusteeship trusteeship,

        @JdbcTypeCode(SqlTypes.JSON) @Valid Disclosure disclosure) {

    /** The database pads the fee with zeros; people do not, and may leave out the rules for cases and for what is public. */
    public CharterTerms {
        packFilling = packFilling == null ? PackRule.FIRST_COME : packFilling;
        disclosure = disclosure == null ? Disclosure.PRIVATE : disclosure;
        if (feePercent != null) {
            BigDecimal exact = feePercent.stripTrailingZeros();
            feePercent = exact.scale() < 0 && exact.scale() > -3 ? exact.setScale(0) : exact;
        }
    }
}
