package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** One auction under load: every bidder listens, and bids come at a steady rate, each bidder in its turn. */
final class AuctionRun {

    private static final int CREATED = 201;
    private static final Duration LAST_FEEDBACK = Duration.ofSeconds(5);

    private final AuctionFloor floor;
    private final List<String> instances;
    private final int bidders;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> tokens = new ArrayList<>();
    private final Map<Integer, AuctionListener> listeners = new HashMap<>();

    /** @param instances where supplier-service answers */
    AuctionRun(AuctionFloor floor, List<String> instances, int bidders) throws IOException {
        this.floor = floor;
        this.instances = instances;
        this.bidders = bidders;
        for (int bidder = 0; bidder < bidders; bidder++) {
            tokens.add(floor.token(bidder));
        }
    }

    /**
     * What came of it.
     *
     * @param perSecond bids taken
     * @param refused bids that were answered otherwise
     * @param lost bids that were answered as taken, and are not in the auction’s record as they were answered
     * @param misordered bids that stand before one that was answered before they were sent, or whose time goes back
     * @param feedback how long it took from a bid until a bidder knew of it, in microseconds, rising
     * @param untold pairs of a bid and a bidder that never knew of it
     */
    record Seen(double perSecond, long refused, long lost, long misordered, long[] feedback, long untold) {

        double feedbackMillis(double percent) {
            int rank = (int) Math.ceil(percent / 100 * feedback.length);
            return feedback.length == 0 ? Double.NaN : feedback[Math.max(0, rank - 1)] / 1e3;
        }
    }

    /** A bid that was sent, and how it was answered. */
    private record Sent(BigDecimal amount, long sentNanos, long answeredNanos, int status, JsonNode receipt) {

        int number() {
            return receipt.path("number").asInt();
        }

        boolean isTaken() {
            return status == CREATED;
        }
    }

    Seen run(int bids, int perSecond) throws InterruptedException {
        AuctionFloor.Auction auction = floor.auction();
        listen(auction, bids);
        long begun = System.nanoTime();
        List<CompletableFuture<Sent>> sending = new ArrayList<>();
        for (int bid = 0; bid < bids; bid++) {
            long due = begun + bid * TimeUnit.SECONDS.toNanos(1) / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sending.add(send(auction, bid % bidders));
        }
        List<Sent> sent = sending.stream().map(CompletableFuture::join).toList();
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<Sent> taken = sent.stream().filter(Sent::isTaken).toList();
        awaitFeedback(taken);
        List<JsonNode> recorded = recorded(auction);
        floor.end(auction);
        return new Seen(
                taken.size() / seconds,
                (long) sent.size() - taken.size(),
                lost(taken, recorded),
                misordered(taken, recorded),
                feedback(taken),
                untold(taken));
    }

    private void listen(AuctionFloor.Auction auction, int bids) throws InterruptedException {
        listeners.clear();
        for (int bidder = 0; bidder < bidders; bidder++) {
            AuctionListener listener = new AuctionListener(bids);
            listeners.put(bidder, listener);
            listener.listen(http, instance(bidder), auction.id(), tokens.get(bidder));
        }
        for (AuctionListener listener : listeners.values()) {
            listener.awaitFirst();
        }
    }

    private String instance(int bidder) {
        return instances.get(bidder % instances.size());
    }

    private CompletableFuture<Sent> send(AuctionFloor.Auction auction, int bidder) {
        BigDecimal amount = auction.amounts()[bidder].subtract(auction.decrement());
        auction.amounts()[bidder] = amount;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(instance(bidder) + "/api/v1/auctions/" + auction.id() + "/bids"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.get(bidder))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"amount\":{\"amount\":\"%s\",\"currency\":\"CAD\"}}".formatted(amount.toPlainString())))
                .build();
        long sent = System.nanoTime();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> new Sent(amount, sent, System.nanoTime(), answer.statusCode(), body(answer)));
    }

    private JsonNode body(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitFeedback(List<Sent> taken) throws InterruptedException {
        long end = System.nanoTime() + LAST_FEEDBACK.toNanos();
        while (untold(taken) > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private List<JsonNode> recorded(AuctionFloor.Auction auction) {
        List<JsonNode> recorded = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = floor.read("/auctions/" + auction.id() + "/bids?limit=200" + after);
            page.path("items").forEach(recorded::add);
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : "";
        } while (!after.isEmpty());
        return recorded;
    }

    private static long lost(List<Sent> taken, List<JsonNode> recorded) {
        Map<Integer, JsonNode> byNumber = new HashMap<>();
        recorded.forEach(bid -> byNumber.put(bid.path("number").asInt(), bid));
        return taken.stream()
                .filter(bid -> {
                    JsonNode found = byNumber.get(bid.number());
                    return found == null
                            || !new BigDecimal(
                                            found.path("amount").path("amount").asText())
                                    .equals(bid.amount())
                            || !found.path("at").equals(bid.receipt().path("at"));
                })
                .count();
    }

    private static long misordered(List<Sent> taken, List<JsonNode> recorded) {
        long wrong = 0;
        Instant latest = Instant.MIN;
        for (int i = 0; i < recorded.size(); i++) {
            Instant at = Instant.parse(recorded.get(i).path("at").asText());
            if (recorded.get(i).path("number").asInt() != i + 1 || at.isBefore(latest)) {
                wrong++;
            }
            latest = at;
        }
        return wrong + overtaken(taken);
    }

    /** Bids with a lower number than one that had been answered before they were sent. */
    private static long overtaken(List<Sent> taken) {
        List<Sent> answered = taken.stream()
                .sorted(Comparator.comparingLong(Sent::answeredNanos))
                .toList();
        List<Sent> sent =
                taken.stream().sorted(Comparator.comparingLong(Sent::sentNanos)).toList();
        long wrong = 0;
        int next = 0;
        int highest = 0;
        for (Sent bid : sent) {
            while (next < answered.size() && answered.get(next).answeredNanos() < bid.sentNanos()) {
                highest = Math.max(highest, answered.get(next).number());
                next++;
            }
            wrong += bid.number() < highest ? 1 : 0;
        }
        return wrong;
    }

    private long[] feedback(List<Sent> taken) {
        return taken.stream()
                .flatMapToLong(bid -> {
                    long at = AuctionListener.micros(
                            Instant.parse(bid.receipt().path("at").asText()));
                    return knewOf(bid).filter(knew -> knew > 0).map(knew -> knew - at);
                })
                .sorted()
                .toArray();
    }

    private long untold(List<Sent> taken) {
        return taken.stream()
                .mapToLong(bid -> knewOf(bid).filter(knew -> knew == 0).count())
                .sum();
    }

    private LongStream knewOf(Sent bid) {
        return listeners.values().stream().mapToLong(listener -> listener.knewOf(bid.number()));
    }
}
