package coop.grappe.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Carries the correlation id from the request to the log, to the answer and, through the outbox, to what follows. */
class Correlation {

    static final String HEADER = "X-Correlation-Id";
    static final String MDC_KEY = "correlationId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @ServerRequestFilter(preMatching = true)
    public void note(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        boolean wellFormed = given != null && WELL_FORMED.matcher(given).matches();
        MDC.put(MDC_KEY, wellFormed ? given : UUID.randomUUID().toString());
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        if (MDC.get(MDC_KEY) instanceof String correlation) {
            response.getHeaders().putSingle(HEADER, correlation);
        }
    }
}
