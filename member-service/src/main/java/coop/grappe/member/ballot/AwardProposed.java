package coop.grappe.member.ballot;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.UUID;

/** What we read of supplier-service's event. */
record AwardProposed(
        UUID awardId, UUID campaignId, Money total, Money baseline, List<AwardedSupplier> suppliers, Text reasons) {}
