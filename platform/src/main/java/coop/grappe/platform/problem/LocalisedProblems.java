package coop.grappe.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives every problem document, ours or a library's, its stable type and its words in the reader's language. */
@ApplicationScoped
public class LocalisedProblems implements ProblemPostProcessor {

    /** What every problem's {@code type} starts with. */
    public static final String TYPE_PREFIX = "https://grappe.coop/problems/";

    private final CurrentVertxRequest request;

    LocalisedProblems(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Locale language = ProblemTexts.language(acceptLanguage());
        Problem ours = context.cause instanceof Problem found ? found : null;
        List<?> violations = violations(problem, context.cause, language);
        ProblemType type = type(problem, ours, violations);
        var document = HttpProblem.builder()
                .withType(URI.create(TYPE_PREFIX + type.slug()))
                .withStatus(type.status())
                .withTitle(ProblemTexts.title(type, language))
                .withDetail(ProblemTexts.detail(type, language, ours == null ? List.of() : ours.arguments()))
                .withInstance(instance(problem))
                .withHeader("Content-Language", language.getLanguage());
        problem.getHeaders().forEach(document::withHeader);
        problem.getParameters().forEach((name, value) -> {
            if (!name.equals("violations")) {
                document.with(name, value);
            }
        });
        if (!violations.isEmpty()) {
            document.with("violations", violations);
        }
        if (MDC.get("correlationId") instanceof String correlation
                && !problem.getParameters().containsKey("correlationId")) {
            document.with("correlationId", correlation);
        }
        return document.build();
    }

    /** The path as the caller sent it; the library leaves out what all our paths begin with. */
    private @Nullable URI instance(HttpProblem problem) {
        var current = request.getCurrent();
        return current == null ? problem.getInstance() : URI.create(current.normalizedPath());
    }

    private static ProblemType type(HttpProblem problem, @Nullable Problem ours, List<?> violations) {
        if (ours != null) {
            return ours.type();
        }
        return violations.isEmpty() ? CommonProblem.ofStatus(problem.getStatusCode()) : CommonProblem.INVALID;
    }

    private static List<?> violations(HttpProblem problem, @Nullable Throwable cause, Locale language) {
        if (cause instanceof Violations.InvalidRequest invalid) {
            return invalid.violations(language);
        }
        JsonMappingException unreadable = problem.getStatusCode() < 500 ? unreadable(cause) : null;
        if (unreadable != null && !unreadable.getPath().isEmpty()) {
            return List.of(violation(unreadable, language));
        }
        return problem.getParameters().get("violations") instanceof List<?> fields ? stripped(fields) : List.of();
    }

    /** The validator's own violations, without the part that says they came in the body. */
    private static List<?> stripped(List<?> fields) {
        return fields.stream()
                .map(field -> field instanceof io.quarkiverse.resteasy.problem.validation.Violation violation
                        ? new Violation(violation.field, violation.message)
                        : field)
                .toList();
    }

    private static @Nullable JsonMappingException unreadable(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonMappingException unreadable) {
                return unreadable;
            }
        }
        return null;
    }

    private static Violation violation(JsonMappingException unreadable, Locale language) {
        String field = unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        String key = unreadable instanceof UnrecognizedPropertyException ? "field.unknown" : "field.not-understood";
        return new Violation(field, ProblemTexts.text(LocalisedProblems.class, key, language, List.of()));
    }

    private @Nullable String acceptLanguage() {
        var current = request.getCurrent();
        return current == null ? null : current.request().getHeader("Accept-Language");
    }

    @Override
    public int priority() {
        return 50;
    }
}
