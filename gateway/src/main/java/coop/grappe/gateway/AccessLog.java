package coop.grappe.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** One line of log and one measurement for each request; never the query, which may hold what is secret. */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("coop.grappe.gateway.access");

    private final MeterRegistry meters;

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Begins to follow a request to its end. */
    void follow(RoutingContext context) {
        long begun = System.nanoTime();
        context.addEndHandler(ended -> write(context, Duration.ofNanos(System.nanoTime() - begun)));
    }

    /** Notes something about the request for its line. */
    void note(RoutingContext context, String name, String value) {
        context.put("grappe." + name, value);
    }

    private void write(RoutingContext context, Duration took) {
        String service = noted(context, "service");
        int status = context.response().getStatusCode();
        Timer.builder("grappe.gateway.requests")
                .description("Requests by the service that answered and the class of the answer")
                .tag("service", service)
                .tag("status", status / 100 + "xx")
                .register(meters)
                .record(took);
        MDC.put("correlationId", Correlation.of(context.request()));
        try {
            LOG.infof(
                    "%s %s %d %.1f ms org=%s service=%s",
                    context.request().method(),
                    context.normalizedPath(),
                    (Object) status,
                    took.toNanos() / 1e6,
                    noted(context, "organization"),
                    service);
        } finally {
            MDC.remove("correlationId");
        }
    }

    private static String noted(RoutingContext context, String name) {
        String value = context.get("grappe." + name);
        return value == null ? "none" : value;
    }
}
