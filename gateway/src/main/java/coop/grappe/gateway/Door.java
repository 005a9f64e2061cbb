package coop.grappe.gateway;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Each request of the API, in order: whose it is, whether it is within its share, and which service answers it. */
@ApplicationScoped
class Door {

    /** Keeps Quarkus from answering an invalid token before us, without words. */
    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_HERE = (context, failure) -> {};

    private static final Pattern UPLOAD = Pattern.compile("/api/v1/campaigns/[^/]+/imports");

    private final Routes routes;
    private final Upstreams upstreams;
    private final RateLimits limits;
    private final AccessLog log;
    private final IdentityProviderManager identities;
    private final long mostBytes;
    private final long mostUploaded;

    Door(
            Routes routes,
            Upstreams upstreams,
            RateLimits limits,
            AccessLog log,
            IdentityProviderManager identities,
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostUploaded) {
        this.routes = routes;
        this.upstreams = upstreams;
        this.limits = limits;
        this.log = log;
        this.identities = identities;
        this.mostBytes = config.limits().body().asLongValue();
        this.mostUploaded = mostUploaded.asLongValue();
    }

    void open(@Observes Router router) {
        router.route("/api/v1/*").handler(this::enter);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.pause();
        Correlation.settle(request);
        log.follow(context);
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_HERE);
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> admit(context, organization(identity)), invalid -> admit(context, Optional.empty()));
    }

    private void admit(RoutingContext context, Optional<String> organization) {
        HttpServerRequest request = context.request();
        RateLimits.Share share =
                limits.take(organization, request.remoteAddress().hostAddress());
        ConsumptionProbe probe = share.probe();
        context.response()
                .putHeader("RateLimit-Limit", Long.toString(share.burst()))
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
            context.response().putHeader("Retry-After", Long.toString(seconds));
            refuse(context, Refusal.TOO_MANY_REQUESTS);
        } else if (organization.isEmpty() && !routes.isOpen(request.method(), context.normalizedPath())) {
            refuse(context, Refusal.UNAUTHENTICATED);
        } else if (declaredBytes(request) > most(context)) {
            refuse(context, Refusal.PAYLOAD_TOO_LARGE);
        } else {
            organization.ifPresent(name -> log.note(context, "organization", name));
            forward(context);
        }
    }

    private void forward(RoutingContext context) {
        Optional<String> service = routes.serviceOf(context.normalizedPath());
        if (service.isEmpty()) {
            refuse(context, Refusal.NOT_FOUND);
            return;
        }
        log.note(context, "service", service.get());
        upstreams.forward(service.get(), context.request());
    }

    private static Optional<String> organization(SecurityIdentity identity) {
        return !identity.isAnonymous()
                        && identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim("org") instanceof String organization
                ? Optional.of(organization)
                : Optional.empty();
    }

    /** A spreadsheet may be long: its service takes it piece by piece. */
    private long most(RoutingContext context) {
        return UPLOAD.matcher(context.normalizedPath()).matches() ? mostUploaded : mostBytes;
    }

    private static long declaredBytes(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void refuse(RoutingContext context, Refusal refusal) {
        HttpServerRequest request = context.request();
        String correlationId = Correlation.of(request);
        ProblemDocument problem = ProblemDocument.of(refusal, request, correlationId);
        var response = context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Content-Language", problem.language())
                .putHeader(Correlation.HEADER, correlationId);
        if (refusal == Refusal.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (refusal == Refusal.PAYLOAD_TOO_LARGE) {
            response.putHeader("Connection", "close");
        }
        request.resume();
        response.end(problem.json());
    }
}
