package coop.grappe.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** What changes on the way to a service and back: who asked, in which correlation, and words for a service that is away. */
@ApplicationScoped
class Forwarding implements ProxyInterceptor {

    private final Duration mostSilence;

    Forwarding(GatewayConfig config) {
        this.mostSilence = config.upstream().idleTimeout();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest asked = request.proxiedRequest();
        String correlationId = Correlation.of(asked);
        chunkBodyOfUnknownLength(asked);
        request.headers()
                .remove("Forwarded")
                .set("X-Forwarded-For", asked.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", asked.scheme())
                .set(
                        "X-Forwarded-Host",
                        asked.authority() == null ? "" : asked.authority().toString())
                .set(Correlation.HEADER, correlationId);
        long begun = System.nanoTime();
        return context.sendRequest().recover(failure -> {
            Refusal refusal = meaning(failure, Duration.ofNanos(System.nanoTime() - begun));
            return Future.succeededFuture(refused(request, refusal, asked, correlationId));
        });
    }

    /** HTTP/2 frames a body itself; towards a service, over HTTP/1.1, one of unknown length has to be chunked. */
    private static void chunkBodyOfUnknownLength(HttpServerRequest asked) {
        boolean mayHaveBody =
                !asked.method().equals(HttpMethod.GET) && !asked.method().equals(HttpMethod.HEAD);
        if (asked.version() == HttpVersion.HTTP_2 && mayHaveBody && asked.getHeader("Content-Length") == null) {
            asked.headers().set("Transfer-Encoding", "chunked");
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        context.response()
                .headers()
                .set(Correlation.HEADER, Correlation.of(context.request().proxiedRequest()));
        return context.sendResponse();
    }

    private static ProxyResponse refused(
            ProxyRequest request, Refusal refusal, HttpServerRequest asked, String correlationId) {
        ProblemDocument problem = ProblemDocument.of(refusal, asked, correlationId);
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Content-Language", problem.language())
                .putHeader("Retry-After", "2")
                .setBody(Body.body(Buffer.buffer(problem.json())));
    }

    /** A connection that was silent for too long is closed like one that broke; only the time taken tells them apart. */
    private Refusal meaning(Throwable failure, Duration took) {
        if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
            return Refusal.SERVICE_UNAVAILABLE;
        }
        boolean late = failure instanceof TimeoutException || took.compareTo(mostSilence) >= 0;
        return late ? Refusal.GATEWAY_TIMEOUT : Refusal.BAD_GATEWAY;
    }
}
