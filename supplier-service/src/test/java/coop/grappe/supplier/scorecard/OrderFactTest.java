package coop.grappe.supplier.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderFactTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID BULB = new UUID(2, 1);
    private static final LocalDate DAY = LocalDate.of(2030, 2, 15);

    /** When the day is over in Québec. */
    private static final Instant OVER = Instant.parse("2030-02-16T05:00:00Z");

    private static OrderFact fact() {
        return OrderFact.of(ID, "CA-FED:1", "CA-FED:2", new UUID(3, 1), Instant.parse("2030-02-01T12:00:00Z"));
    }

    private static OrderReported ordered(@Nullable LocalDate deliverBy) {
        return new OrderReported(
                ID,
                new UUID(3, 1),
                "CA-FED:2",
                "CA-FED:1",
                List.of(new OrderReported.Line(BULB, Quantity.of("12", "EA"))),
                deliverBy);
    }

    private static OrderReceived came(String received, String damaged, boolean complete, @Nullable UUID receipt) {
        return new OrderReceived(
                ID,
                new UUID(3, 1),
                "CA-FED:2",
                "CA-FED:1",
                complete,
                List.of(new OrderReceived.Line(BULB, Quantity.of(received, "EA"), Quantity.of(damaged, "EA"))),
                receipt,
                null);
    }

    @Test
    void whatComesOnItsLastDayIsInTimeAndWhatComesAfterIsNot() {
        OrderFact inTime = fact();
        inTime.note(Answer.ACCEPTED, ordered(DAY));
        assertNull(inTime.isOnTime(OVER.minusNanos(1_000)));
        inTime.note(came("12", "0", true, new UUID(4, 1)), OVER.minusNanos(1_000));
        assertEquals(true, inTime.isOnTime(OVER));
        OrderFact late = fact();
        late.note(Answer.ACCEPTED, ordered(DAY));
        late.note(came("12", "0", true, new UUID(4, 1)), OVER);
        assertEquals(false, late.isOnTime(OVER));
    }

    @Test
    void whatHasNotComeIsLateOnceItsDayIsOver() {
        OrderFact fact = fact();
        fact.note(Answer.ACCEPTED, ordered(DAY));
        assertEquals(false, fact.isOnTime(OVER));
        OrderFact open = fact();
        open.note(Answer.ACCEPTED, ordered(null));
        assertNull(open.isOnTime(OVER));
    }

    @Test
    void aChangedOrderIsJudgedAsItIsInTheEnd() {
        OrderFact fact = fact();
        fact.note(Answer.ACCEPTED, ordered(DAY));
        fact.change(new OrderReported(
                ID,
                new UUID(3, 1),
                "CA-FED:2",
                "CA-FED:1",
                List.of(new OrderReported.Line(BULB, Quantity.of("6", "EA"))),
                DAY.plusDays(7)));
        fact.note(came("6", "0", true, new UUID(4, 1)), OVER);
        assertEquals(true, fact.complete());
        assertEquals(true, fact.isOnTime(OVER));
        assertEquals(Answer.ACCEPTED, fact.answer());
    }

    @Test
    void thePromiseOfTheSupplierOutweighsTheWishOfTheMember() {
        OrderFact fact = fact();
        fact.note(Answer.PLACED, ordered(DAY));
        fact.note(Answer.ACCEPTED, ordered(DAY.plusDays(2)));
        fact.note(Answer.PLACED, ordered(DAY));
        assertEquals(DAY.plusDays(2), fact.deliverBy());
        assertEquals(Answer.ACCEPTED, fact.answer());
    }

    @Test
    void itIsCompleteWhenEverythingThatWasOrderedCame() {
        OrderFact fact = fact();
        fact.note(Answer.ACCEPTED, ordered(DAY));
        fact.note(came("5", "0", false, new UUID(4, 1)), OVER);
        assertNull(fact.complete());
        fact.note(came("7", "1", true, new UUID(4, 2)), OVER);
        assertEquals(true, fact.complete());
        assertTrue(fact.damaged());
        OrderFact brief = fact();
        brief.note(Answer.ACCEPTED, ordered(DAY));
        brief.note(came("11", "0", true, new UUID(4, 1)), OVER);
        assertEquals(false, brief.complete());
        assertFalse(brief.damaged());
    }

    @Test
    void anEventThatComesTwiceChangesNothingWithOrWithoutAReceiptsId() {
        for (UUID receipt : new UUID[] {new UUID(4, 1), null}) {
            OrderFact fact = fact();
            fact.note(Answer.ACCEPTED, ordered(DAY));
            fact.note(came("6", "0", false, receipt), OVER);
            fact.note(came("6", "0", false, receipt), OVER.plusSeconds(9));
            fact.note(Answer.PLACED, ordered(DAY));
            assertEquals(1, fact.deliveries().size());
            fact.note(came("5", "0", true, new UUID(4, 9)), OVER);
            assertEquals(false, fact.complete());
            assertEquals(Answer.ACCEPTED, fact.answer());
        }
    }

    @Test
    void anIdTellsWhenItWasMade() {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b30209000007");
        assertEquals(0x01890a5dac96L, IdTime.of(id).orElseThrow().toEpochMilli());
        assertTrue(IdTime.of(UUID.randomUUID()).isEmpty());
    }
}
