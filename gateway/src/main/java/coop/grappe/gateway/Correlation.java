package coop.grappe.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id under which everything that follows from one request is logged, from here to the last consumer of an event. */
final class Correlation {

    static final String HEADER = "X-Correlation-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Correlation() {}

    /** Keeps the caller's id if it is well formed, and gives one otherwise. */
    static void settle(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        if (given == null || !WELL_FORMED.matcher(given).matches()) {
            request.headers().set(HEADER, UUID.randomUUID().toString());
        }
    }

    /** The id of a request that was settled. */
    static String of(HttpServerRequest request) {
        String settled = request.getHeader(HEADER);
        return settled == null ? "" : settled;
    }
}
