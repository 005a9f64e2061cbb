package coop.grappe.purchasing.tolerance;

import static coop.grappe.purchasing.contract.ContractFixture.MEMBER;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tolerances for tests. */
public final class ToleranceFixture {

    private ToleranceFixture() {}

    /** @param perLine dollars; null for no such limit @param inTotal likewise */
    public static Tolerance of(
            String quantityPercent,
            String pricePercent,
            String chargesPercent,
            @Nullable String perLine,
            @Nullable String inTotal) {
        TolerancePlan plan = new TolerancePlan(
                LocalDate.of(2030, 1, 1),
                new BigDecimal(quantityPercent),
                new BigDecimal(pricePercent),
                new BigDecimal(chargesPercent),
                new BigDecimal("10"),
                perLine == null ? null : Money.cad(perLine),
                inTotal == null ? null : Money.cad(inTotal));
        return Tolerance.ofMember(MEMBER, plan, "tresor", NOW);
    }
}
