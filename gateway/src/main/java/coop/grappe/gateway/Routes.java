package coop.grappe.gateway;

import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service owns a path. */
@ApplicationScoped
class Routes {

    private static final String PREFIX = "/api/v1/";

    /** What every service has of its own: the segment after it names the service. */
    private static final Set<String> OF_EVERY_SERVICE = Set.of("audit-entries", "parked-events");

    private final Map<String, String> serviceOfSegment = new HashMap<>();
    private final Set<String> services;
    private final Set<String> open;

    Routes(GatewayConfig config) {
        this.services = config.services().keySet();
        this.open = config.open();
        config.routes().forEach((service, segments) -> {
            if (!services.contains(service)) {
                throw new IllegalArgumentException("grappe.routes names no service: " + service);
            }
            segments.forEach(segment -> serviceOfSegment.put(segment, service));
        });
    }

    /** Whether anyone may read what is there. */
    boolean isOpen(HttpMethod method, String path) {
        boolean reading = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return reading
                && path.startsWith(PREFIX)
                && open.contains(path.substring(PREFIX.length()).split("/", 2)[0]);
    }

    /** The service that owns a path, if one does. */
    Optional<String> serviceOf(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] segments = path.substring(PREFIX.length()).split("/", 3);
        if (OF_EVERY_SERVICE.contains(segments[0])) {
            return segments.length > 1 && services.contains(segments[1]) ? Optional.of(segments[1]) : Optional.empty();
        }
        return Optional.ofNullable(serviceOfSegment.get(segments[0]));
    }
}
