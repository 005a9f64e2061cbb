package coop.grappe.platform.identity;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Whom something goes back to, so that it can be done by another thread than the one that was asked for it.
 *
 * @param traceparent in the form of W3C Trace Context, level 1; null outside a span
 */
public record Origin(
        String organization,
        String login,
        @Nullable String correlationId,
        @Nullable String traceparent) {

    /** The present request's. */
    public static Origin of(Caller caller) {
        return new Origin(caller.organization(), caller.login(), presentCorrelation(), presentTrace());
    }

    /** The correlation id under which this thread works; null where nothing was asked for. */
    public static @Nullable String presentCorrelation() {
        return (String) MDC.get("correlationId");
    }

    /** The present span, in the form of {@link #traceparent}; null outside one. */
    public static @Nullable String presentTrace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
