package coop.grappe.purchasing.integration.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Somebody’s system that is told of events. What it does with each request is decided by the event and by how often that has come. */
final class Receiver implements AutoCloseable {

    /** What becomes of one request. */
    enum Fate {
        OK,
        /** Answers 500 and has done nothing. */
        FAIL,
        /** Never answers and has done nothing. */
        HANG,
        /** Does its work, but answers after the sender has given up. */
        LATE,
        /** Does its work, then breaks the connection instead of answering. */
        LOSE,
        /** Answers 410. */
        GONE,
        /** Sends elsewhere, where it would do its work. */
        REDIRECT
    }

    /** A request whose work was done. */
    record Done(String id, String subject, long sequence, String body, Map<String, String> headers) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private final long lateMillis;
    private volatile BiFunction<JsonNode, Integer, Fate> behaviour = (event, times) -> Fate.OK;
    private final Map<String, Integer> times = new HashMap<>();
    private final List<Done> requests = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();

    /** @param lateMillis when a late answer comes */
    Receiver(long lateMillis) throws IOException {
        this.lateMillis = lateMillis;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?from=grappe";
    }

    Receiver behaving(BiFunction<JsonNode, Integer, Fate> fate) {
        behaviour = fate;
        return this;
    }

    /** What was done, each event once, in the order in which it was done. */
    synchronized List<Done> done() {
        return List.copyOf(done);
    }

    /** All that came, repetitions included. */
    synchronized List<Done> requests() {
        return List.copyOf(requests);
    }

    List<String> ids() {
        return done().stream().map(Done::id).toList();
    }

    Map<String, List<Long>> sequencesBySubject() {
        return done().stream()
                .collect(Collectors.groupingBy(Done::subject, Collectors.mapping(Done::sequence, Collectors.toList())));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        JsonNode event = JSON.readTree(body);
        Done request = new Done(
                event.get("id").asText(),
                event.get("subject").asText(),
                event.path("sequence").asLong(),
                body,
                Map.of(
                        "webhook-id", exchange.getRequestHeaders().getFirst("webhook-id"),
                        "webhook-timestamp", exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                        "webhook-signature", exchange.getRequestHeaders().getFirst("webhook-signature")));
        Fate fate = behaviour.apply(event, count(request));
        try {
            switch (fate) {
                case FAIL -> answer(exchange, 500, "out of order");
                case HANG -> closing.await();
                case LATE -> {
                    take(request);
                    if (!closing.await(lateMillis, TimeUnit.MILLISECONDS)) {
                        answer(exchange, 200, "at last");
                    }
                }
                case LOSE -> take(request);
                case GONE -> answer(exchange, 410, "gone");
                case REDIRECT -> {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    answer(exchange, 307, "");
                }
                case OK -> {
                    take(request);
                    answer(exchange, 200, "thanks");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private synchronized int count(Done request) {
        requests.add(request);
        return times.merge(request.id(), 1, Integer::sum);
    }

    /** Idempotent by id, as the guide asks of receivers. */
    private synchronized void take(Done request) {
        if (done.stream().noneMatch(earlier -> earlier.id().equals(request.id()))) {
            done.add(request);
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
