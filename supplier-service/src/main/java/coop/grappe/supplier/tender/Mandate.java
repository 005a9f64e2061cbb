package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the members let the negotiator do, and on which terms.
 *
 * @param ceiling the most that all awards may cost
 * @param expires after which nothing may be proposed any more
 * @param feePercent such as 1.5
 * @param standstillPeriod in ISO 8601, from the members' decision to the award
 * @param trusteeship who opens the bids; absent in a laboratory
 * @param ceilingMarginPercent how far the contracts' ceilings may lie above the award, for members that join late; 0 if none may
 * @param disclosure what becomes public; prices that lost stay private in charters that do not say so
 * @param gainSharing how the members share what they gain; the contracts are told, and every member pays the same prices by default
 */
public record Mandate(
        Text scope,
        Money ceiling,
        Instant expires,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "1.5")
        BigDecimal feePercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration standstillPeriod,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "10")
        BigDecimal ceilingMarginPercent,

        @Nullable Trusteeship trusteeship,
        Disclosure disclosure,
        @Schema(examples = "equal-price") String gainSharing) {

    static final String EQUAL_PRICE = "equal-price";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Tenders from before members could join late have no margin, and earlier charters said nothing of what becomes public. */
    public Mandate {
        ceilingMarginPercent = Objects.requireNonNullElse(ceilingMarginPercent, BigDecimal.ZERO);
        disclosure = Objects.requireNonNullElse(disclosure, Disclosure.PRIVATE);
        gainSharing = Objects.requireNonNullElse(gainSharing, EQUAL_PRICE);
    }

    /** Whether the members may read the negotiator's ledger once the award is confirmed. */
    public boolean ledgerForMembers() {
        return disclosure.ledger() == Disclosure.Ledger.MEMBERS;
    }

    /** Whether what those asked who did not win stays between them, the organizer and the members. */
    public boolean losingPricesPrivate() {
        return disclosure.losingPrices() == Disclosure.LosingPrices.PRIVATE;
    }

    /** The public keys of who opens what is sealed; none in a laboratory. */
    public List<String> trusteesKeys() {
        return trusteeship == null
                ? List.of()
                : trusteeship.trustees().stream()
                        .map(Trusteeship.Trustee::publicKey)
                        .toList();
    }

    /** A quantity or amount with the margin on top, exactly. */
    public BigDecimal withMargin(BigDecimal awarded) {
        return awarded.add(awarded.multiply(ceilingMarginPercent).divide(HUNDRED, MathContext.UNLIMITED));
    }
}
