package coop.grappe.supplier.bid;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.tender.TenderFixture.BULB;
import static coop.grappe.supplier.tender.TenderFixture.DEADLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.TenderFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BidTest {

    private static final Instant END = DEADLINE.plus(Duration.ofDays(90));

    private static Bid until(@Nullable Instant validUntil) {
        List<Offer> offers = List.of(new Offer(BULB, allUnits("0", "10"), null));
        BidContent content =
                new BidContent(null, offers, List.of(), List.of(), null, null, validUntil, List.of(), List.of());
        return BidFixture.valid(TenderFixture.opened(), "CA-QC-NEQ:1200000001", DEADLINE, content);
    }

    @Test
    void aBidBindsUntilTheInstantThatItSays() {
        assertFalse(until(END).hasExpired(END.minusNanos(1)));
        assertTrue(until(END).hasExpired(END));
        assertFalse(until(null).hasExpired(END), "bids from before it had to be said bind");
    }

    @Test
    void aBidIsExtendedLaterOnly() {
        Bid bid = until(END);
        assertThrows(Violations.InvalidRequest.class, () -> bid.extend(END, DEADLINE));
        bid.extend(END.plusSeconds(1), DEADLINE);
        assertEquals(Optional.of(END.plusSeconds(1)), bid.validUntil());
        assertThrows(Violations.InvalidRequest.class, () -> bid.extend(END, DEADLINE));
    }

    @Test
    void aBidThatHasExpiredBindsAgainFromNowOn() {
        Bid bid = until(END);
        Instant now = END.plus(Duration.ofDays(5));
        assertThrows(Violations.InvalidRequest.class, () -> bid.extend(now, now));
        bid.extend(now.plusSeconds(1), now);
        assertFalse(bid.hasExpired(now));
    }

    @Test
    void aBidThatIsOutIsNotExtended() {
        Bid bid = until(END);
        bid.disqualify("Sans licence");
        assertThrows(Problem.class, () -> bid.extend(END.plusSeconds(1), DEADLINE));
    }
}
