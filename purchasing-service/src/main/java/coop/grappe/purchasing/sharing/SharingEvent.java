package coop.grappe.purchasing.sharing;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What becomes of gains and surpluses: the totals only, because events are read by everyone who takes part. */
sealed interface SharingEvent extends DomainEvent {

    /**
     * A campaign's gain is shared for good.
     *
     * @param alone what the members would have paid, each alone, before taxes
     * @param paid what they paid
     * @param digest of the sharing
     */
    record Shared(
            UUID sharingId,
            UUID campaignId,
            String organizer,
            String rule,
            int members,
            Money alone,
            Money paid,
            String digest,
            Instant sharedAt)
            implements SharingEvent {
        @Override
        public String type() {
            return "gains.shared.v1";
        }

        @Override
        public String topic() {
            return "contracts";
        }

        @Override
        public String key() {
            return campaignId.toString();
        }
    }

    /** An organizer returns some of its surplus to those who bought through it. */
    record DividendDeclared(
            UUID dividendId,
            String organizer,
            Money amount,
            int members,
            LocalDate from,
            LocalDate to,
            String resolution,
            LocalDate resolvedOn)
            implements SharingEvent {
        @Override
        public String type() {
            return "dividends.declared.v1";
        }

        @Override
        public String topic() {
            return "contracts";
        }

        @Override
        public String key() {
            return dividendId.toString();
        }
    }
}
