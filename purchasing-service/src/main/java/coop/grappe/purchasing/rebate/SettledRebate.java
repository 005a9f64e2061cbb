package coop.grappe.purchasing.rebate;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a supplier's credit note pays of a rebate, before taxes. Never changes. */
@Entity
public class SettledRebate {

    @Id
    private UUID id;

    private UUID rebateId;
    private UUID creditNoteId;

    @Embedded
    private Money amount;

    private Instant settledAt;

    protected SettledRebate() {}

    static SettledRebate by(UUID creditNoteId, UUID rebateId, Money amount, Instant now) {
        SettledRebate settled = new SettledRebate();
        settled.id = Ids.next();
        settled.rebateId = rebateId;
        settled.creditNoteId = creditNoteId;
        settled.amount = amount;
        settled.settledAt = now;
        return settled;
    }

    Money amount() {
        return amount;
    }

    UUID rebateId() {
        return rebateId;
    }
}
