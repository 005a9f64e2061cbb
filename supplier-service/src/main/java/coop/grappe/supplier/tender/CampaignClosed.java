package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of member-service's event: a part, from 1, of everything that a tender is drafted from. */
record CampaignClosed(
        UUID campaignId,
        String organizer,
        Text title,
        Rules charter,
        int part,
        int parts,
        List<TenderItem> items,
        long needs,
        Money baseline) {

    /** What of the charter binds us. */
    record Rules(
            Text scope,
            Money ceiling,
            Instant mandateExpires,
            BigDecimal feePercent,
            Duration standstillPeriod,
            @Nullable BigDecimal ceilingMarginPercent,
            @Nullable Trusteeship trusteeship,
            @Nullable Disclosure disclosure,
            @Nullable String gainSharing) {

        Mandate mandate() {
            return new Mandate(
                    scope,
                    ceiling,
                    mandateExpires,
                    feePercent,
                    standstillPeriod,
                    Objects.requireNonNullElse(ceilingMarginPercent, BigDecimal.ZERO),
                    trusteeship,
                    Objects.requireNonNullElse(disclosure, Disclosure.PRIVATE),
                    Objects.requireNonNullElse(gainSharing, Mandate.EQUAL_PRICE));
        }
    }
}
