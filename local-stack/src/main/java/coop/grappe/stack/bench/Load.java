package coop.grappe.stack.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Clients that each send one request after the other, side by side. */
final class Load implements AutoCloseable {

    private final ExecutorService clients = Executors.newCachedThreadPool();

    /**
     * What the clients saw.
     *
     * @param nanos how long each request took, in rising order
     * @param seconds how long it lasted in all
     */
    record Seen(long[] nanos, double seconds) {

        double perSecond() {
            return nanos.length / seconds;
        }

        /** The time in milliseconds within which so many percent of the requests were answered (nearest rank). */
        double percentileMillis(double percent) {
            int rank = (int) Math.ceil(percent / 100 * nanos.length);
            return nanos[Math.max(0, rank - 1)] / 1e6;
        }

        Seen with(Seen other) {
            long[] all = LongStream.concat(Arrays.stream(nanos), Arrays.stream(other.nanos))
                    .sorted()
                    .toArray();
            return new Seen(all, seconds + other.seconds);
        }
    }

    /** Has so many clients do something over and over for some time. */
    Seen during(Duration time, int count, IntConsumer request) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        List<Future<long[]>> running = IntStream.range(0, count)
                .mapToObj(client -> clients.submit(() -> {
                    LongStream.Builder nanos = LongStream.builder();
                    for (long now = System.nanoTime(); now < end; ) {
                        request.accept(client);
                        long after = System.nanoTime();
                        nanos.add(after - now);
                        now = after;
                    }
                    return nanos.build().toArray();
                }))
                .toList();
        return seen(running, begun);
    }

    /** Has so many clients do each piece of some work once. */
    void each(int pieces, int count, IntConsumer piece) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < count; client++) {
            int first = client;
            running.add(clients.submit(() -> {
                for (int next = first; next < pieces; next += count) {
                    piece.accept(next);
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    /** Does something beside what is measured. */
    Future<?> beside(Runnable work) {
        return clients.submit(work);
    }

    /** Begins to measure something, beside something else that is measured. */
    Future<Seen> asking(Callable<Seen> measured) {
        return clients.submit(measured);
    }

    private static Seen seen(List<Future<long[]>> running, long begun) throws InterruptedException, ExecutionException {
        LongStream all = LongStream.empty();
        for (Future<long[]> one : running) {
            all = LongStream.concat(all, Arrays.stream(one.get()));
        }
        long[] nanos = all.sorted().toArray();
        return new Seen(nanos, (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
