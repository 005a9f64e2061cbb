package coop.grappe.stack.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;

/** A bidder that listens to the feedback of an auction, and notes when it knew of how many bids. */
final class AuctionListener implements Flow.Subscriber<String> {

    private static final String ID = "id:";

    private final long[] arrivals;
    private final CountDownLatch connected = new CountDownLatch(1);
    private int known;

    /** @param bids the most that are followed */
    AuctionListener(int bids) {
        this.arrivals = new long[bids + 1];
    }

    /** @param instance such as {@code http://127.0.0.1:8182} */
    CompletableFuture<?> listen(HttpClient http, String instance, String auction, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(instance + "/api/v1/auctions/" + auction + "/feedback"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        return http.sendAsync(request, BodyHandlers.fromLineSubscriber(this));
    }

    void awaitFirst() throws InterruptedException {
        connected.await();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith(ID)) {
            learn(Integer.parseInt(line.substring(ID.length()).strip()));
        }
    }

    private synchronized void learn(int bids) {
        long now = micros(Instant.now());
        while (known < Math.min(bids, arrivals.length - 1)) {
            known++;
            arrivals[known] = now;
        }
        connected.countDown();
    }

    /** @return in microseconds since the epoch; 0 if it never knew of so many bids */
    synchronized long knewOf(int bid) {
        return bid < arrivals.length ? arrivals[bid] : 0;
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Override
    public void onError(Throwable ended) {
        connected.countDown();
    }

    @Override
    public void onComplete() {
        connected.countDown();
    }
}
