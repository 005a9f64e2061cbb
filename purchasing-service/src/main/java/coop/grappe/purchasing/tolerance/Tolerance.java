package coop.grappe.purchasing.tolerance;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member lets pass from a day on, until another rule of its begins. Never changes. Without a rule nothing passes.
 *
 * <p>A difference on a line passes if it is within its percentage <em>and</em> within the amount per line, as long as all differences
 * of the invoice together are within the amount in total.
 */
@Entity
public class Tolerance {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    private UUID id;

    private String memberId;
    private LocalDate validFrom;
    private BigDecimal quantityPercent;
    private BigDecimal pricePercent;
    private BigDecimal chargesPercent;
    private BigDecimal excessPercent;

    @Embedded
    private @Nullable Money perLine;

    @Embedded
    private @Nullable Money inTotal;

    private String login;
    private Instant setAt;

    protected Tolerance() {}

    static Tolerance ofMember(String memberId, TolerancePlan plan, String login, Instant now) {
        Tolerance tolerance = none(memberId);
        tolerance.id = Ids.next();
        tolerance.validFrom = plan.from();
        tolerance.quantityPercent = plan.quantityPercent();
        tolerance.pricePercent = plan.pricePercent();
        tolerance.chargesPercent = plan.chargesPercent();
        tolerance.excessPercent = plan.excessPercent();
        tolerance.perLine = plan.perLine();
        tolerance.inTotal = plan.inTotal();
        tolerance.login = login;
        tolerance.setAt = now;
        return tolerance;
    }

    /** Of a member that has set none. */
    public static Tolerance none(String memberId) {
        Tolerance tolerance = new Tolerance();
        tolerance.memberId = memberId;
        tolerance.validFrom = LocalDate.EPOCH;
        tolerance.quantityPercent = BigDecimal.ZERO;
        tolerance.pricePercent = BigDecimal.ZERO;
        tolerance.chargesPercent = BigDecimal.ZERO;
        tolerance.excessPercent = BigDecimal.ZERO;
        return tolerance;
    }

    /** Whether so much more than expected may be invoiced of one item. */
    public boolean allowsQuantity(BigDecimal claimed, BigDecimal expected) {
        return within(claimed.subtract(expected), expected, quantityPercent);
    }

    /** Whether a line may cost that much more or less than expected. */
    public boolean allowsPrice(Money claimed, Money expected) {
        return within(claimed.amount().subtract(expected.amount()).abs(), expected.amount(), pricePercent);
    }

    /** Whether charges that nobody agreed on may come to that much beside the goods. */
    public boolean allowsCharges(Money charges, Money goods) {
        return within(charges.amount(), goods.amount(), chargesPercent);
    }

    /** Whether a difference is small enough for one line. */
    public boolean allowsPerLine(Money difference) {
        return perLine == null || difference.compareTo(perLine) <= 0;
    }

    /** Whether the differences of a whole invoice are small enough together. */
    public boolean allowsInTotal(Money differences) {
        return inTotal == null || differences.compareTo(inTotal) <= 0;
    }

    /** The most that is taken beyond the ordered quantity without asking, in thousandths rounded down. */
    public BigDecimal excessOf(BigDecimal ordered) {
        return ordered.multiply(excessPercent).divide(HUNDRED, 3, RoundingMode.DOWN);
    }

    private static boolean within(BigDecimal difference, BigDecimal base, BigDecimal percent) {
        return difference.multiply(HUNDRED).compareTo(base.multiply(percent)) <= 0;
    }

    UUID id() {
        return id;
    }

    String memberId() {
        return memberId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    BigDecimal quantityPercent() {
        return quantityPercent;
    }

    BigDecimal pricePercent() {
        return pricePercent;
    }

    BigDecimal chargesPercent() {
        return chargesPercent;
    }

    BigDecimal excessPercent() {
        return excessPercent;
    }

    @Nullable
    Money perLine() {
        return perLine;
    }

    @Nullable
    Money inTotal() {
        return inTotal;
    }

    String login() {
        return login;
    }

    Instant since() {
        return setAt;
    }
}
