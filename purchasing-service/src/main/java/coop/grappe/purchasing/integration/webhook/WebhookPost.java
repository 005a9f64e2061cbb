package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Posts one delivery to its receiver: at an address that was judged before it is called, without following redirections, with a limit
 * to the time and the size of the answer.
 */
@ApplicationScoped
class WebhookPost {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int EXCERPT = 1_000;
    private static final long MOST_RETRY_SECONDS = TimeUnit.DAYS.toSeconds(1);

    private final HttpClient client;
    private final Destinations destinations;
    private final WebhookSecrets secrets;
    private final DatabaseClock clock;
    private final Duration timeout;

    WebhookPost(
            Vertx vertx, Destinations destinations, WebhookSecrets secrets, DatabaseClock clock, WebhookConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(config.atOnce())
                .setConnectTimeout(Math.toIntExact(config.timeout().toMillis()))
                .setDecompressionSupported(false));
        this.destinations = destinations;
        this.secrets = secrets;
        this.clock = clock;
        this.timeout = config.timeout();
    }

    private record Heard(int status, String body, @Nullable String retryAfter) {}

    /** Waits for the answer, no longer than the time-out. */
    Answer send(Claimed delivery) throws InterruptedException {
        long begun = System.nanoTime();
        URI uri = URI.create(delivery.url());
        Optional<InetAddress> address;
        try {
            address = destinations.resolve(Hosts.bare(uri.getHost()));
        } catch (UnknownHostException e) {
            return Answer.none(Outcome.UNRESOLVED, since(begun), null);
        }
        return address.isPresent()
                ? exchange(delivery, uri, address.get(), begun)
                : Answer.none(Outcome.ADDRESS_REFUSED, since(begun), null);
    }

    private Answer exchange(Claimed delivery, URI uri, InetAddress address, long begun) throws InterruptedException {
        AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
        try {
            Heard heard = client.request(options(delivery, uri, address))
                    .compose(request -> {
                        sent.set(request);
                        return request.send(Buffer.buffer(delivery.body())).compose(WebhookPost::read);
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(Math.max(1, timeout.minus(since(begun)).toMillis()), TimeUnit.MILLISECONDS);
            return new Answer(
                    Outcome.ofStatus(heard.status()),
                    heard.status(),
                    since(begun),
                    heard.body(),
                    retryAfter(heard.retryAfter()));
        } catch (TimeoutException late) {
            HttpClientRequest request = sent.get();
            if (request != null) {
                request.reset();
            }
            return Answer.none(Outcome.TIMED_OUT, since(begun), null);
        } catch (ExecutionException failed) {
            return Answer.none(Outcome.UNREACHABLE, since(begun), excerpt(String.valueOf(failed.getCause())));
        }
    }

    private RequestOptions options(Claimed delivery, URI uri, InetAddress address) {
        boolean secure = "https".equals(uri.getScheme());
        int usual = secure ? HTTPS_PORT : HTTP_PORT;
        int port = uri.getPort() > 0 ? uri.getPort() : usual;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        Instant now = clock.now();
        List<byte[]> keys = QuarkusTransaction.requiringNew().call(() -> secrets.opened(delivery.endpointId(), now));
        String id = delivery.eventId().toString();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(Hosts.bare(uri.getHost()))
                .setPort(port)
                .setSsl(secure)
                .setFollowRedirects(false)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Grappe-Webhooks/1")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(keys, id, now.getEpochSecond(), delivery.body()));
    }

    /** The answer, of its body no more than the limit: what is longer is cut off with the connection. */
    private static Future<Heard> read(HttpClientResponse response) {
        Promise<Heard> heard = Promise.promise();
        Buffer body = Buffer.buffer();
        Runnable done = () -> heard.tryComplete(new Heard(
                response.statusCode(),
                excerpt(body.toString(StandardCharsets.UTF_8)),
                response.getHeader("Retry-After")));
        response.handler(piece -> {
            if (body.length() < MOST_BYTES) {
                body.appendBuffer(piece);
            } else {
                done.run();
                response.request().reset();
            }
        });
        response.exceptionHandler(heard::tryFail);
        response.endHandler(end -> done.run());
        return heard.future();
    }

    /** The database holds no U+0000. */
    private static String excerpt(String text) {
        String storable = text.replace('\0', ' ');
        return storable.length() <= EXCERPT ? storable : storable.substring(0, EXCERPT);
    }

    /** Only the form in seconds (RFC 9110, section 10.2.3); a day at most. */
    private static Optional<Duration> retryAfter(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Math.min(MOST_RETRY_SECONDS, Long.parseLong(header))))
                : Optional.empty();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
