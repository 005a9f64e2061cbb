package coop.grappe.supplier.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.money.Text;
import coop.grappe.supplier.negotiation.RoundNews.What;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What listeners are told of rounds, and where they go on. */
class RoundNewsTest {

    private static final Instant START = TenderFixture.DEADLINE;
    private static final Instant END = START.plus(Duration.ofMinutes(100));

    private final Tender tender = TenderFixture.opened();

    private NegotiationRound round(int number, Instant deadline) {
        RoundPlan plan = new RoundPlan(List.of(), new Text("Mieux", "Better"), deadline, null);
        return NegotiationRound.of(tender, number, plan, tender.lots(), List.of(), START);
    }

    private static List<What> told(List<NegotiationRound> rounds, Instant now) {
        return RoundNews.of(rounds, now).stream().map(RoundNews::what).toList();
    }

    @Test
    void itClosesSoonInTheLastTenthOfItsTimeAndInTheLastHourOfALongOne() {
        NegotiationRound round = round(1, END);
        assertEquals(END.minus(Duration.ofMinutes(10)), round.closingSoonAt());
        assertEquals(List.of(What.OPENED), told(List.of(round), END.minus(Duration.ofMinutes(11))));
        assertEquals(List.of(What.OPENED, What.CLOSING_SOON), told(List.of(round), END.minus(Duration.ofMinutes(10))));
        Instant later = START.plus(Duration.ofDays(3));
        assertEquals(later.minus(Duration.ofHours(1)), round(1, later).closingSoonAt());
    }

    @Test
    void whatHasHappenedIsToldInItsOrderAcrossRounds() {
        NegotiationRound first = round(1, END);
        first.close();
        assertEquals(List.of(What.OPENED, What.CLOSED), told(List.of(first), END));
        first.open(END);
        NegotiationRound second = round(2, END);
        second.cancel("fin");
        List<RoundNews> all = RoundNews.of(List.of(first, second), END);
        assertEquals(
                List.of(What.OPENED, What.CLOSED, What.OFFERS_OPENED, What.OPENED, What.CANCELLED),
                all.stream().map(RoundNews::what).toList());
        assertEquals(
                all.stream().map(RoundNews::id).sorted().toList(),
                all.stream().map(RoundNews::id).toList());
    }

    @Test
    void whoComesAnewLearnsHowItStandsAndThenEachChangeOnce() {
        NegotiationRound round = round(1, END);
        RoundFeed.Told listener = new RoundFeed.Told(null);
        assertEquals(1, listener.next(RoundNews.of(List.of(round), START)).size());
        assertEquals(List.of(), listener.next(RoundNews.of(List.of(round), START)));
        round.close();
        List<RoundNews> next = listener.next(RoundNews.of(List.of(round), END));
        assertEquals(List.of(What.CLOSED), next.stream().map(RoundNews::what).toList());
    }

    @Test
    void whoComesBackGoesOnAfterTheLastItSaw() {
        NegotiationRound round = round(1, END);
        long seen = RoundNews.of(List.of(round), START).get(0).id();
        round.close();
        round.open(END);
        RoundFeed.Told listener = new RoundFeed.Told(seen);
        assertEquals(
                List.of(What.CLOSED, What.OFFERS_OPENED),
                listener.next(RoundNews.of(List.of(round), END)).stream()
                        .map(RoundNews::what)
                        .toList());
    }

    @Test
    void whoListensBeforeAnyRoundLearnsOfTheFirst() {
        RoundFeed.Told listener = new RoundFeed.Told(null);
        assertEquals(List.of(), listener.next(List.of()));
        NegotiationRound round = round(1, END);
        assertEquals(1, listener.next(RoundNews.of(List.of(round), START)).size());
    }
}
