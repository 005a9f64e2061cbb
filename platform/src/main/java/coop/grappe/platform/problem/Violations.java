package coop.grappe.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Collects everything that is wrong with a request before it is refused, so that a person mends it in one go.
 *
 * <p>The messages are keys of the bundle {@code problems} beside a class of the feature.
 */
public final class Violations {

    private final Class<?> feature;
    private final List<Found> found = new ArrayList<>();

    private record Found(String field, String key, List<Object> arguments) {}

    /** @param feature any class of the package whose bundle holds the messages */
    public Violations(Class<?> feature) {
        this.feature = feature;
    }

    /** Notes a violation unless the condition holds. */
    public Violations check(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            found.add(new Found(field, key, List.of(arguments)));
        }
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Takes up what was noted, for a report of its own. */
    @FunctionalInterface
    public interface Reader {
        void read(String field, String key, List<Object> arguments);
    }

    /** Tells what was noted, in its order. */
    public void forEach(Reader reader) {
        found.forEach(one -> reader.read(one.field, one.key, one.arguments));
    }

    /** @throws InvalidRequest if anything was noted */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    /** The refusal that names what was noted. */
    public Problem refusal() {
        return new InvalidRequest(this);
    }

    List<Violation> in(Locale language) {
        return found.stream()
                .map(one -> new Violation(one.field, ProblemTexts.text(feature, one.key, language, one.arguments)))
                .toList();
    }

    /** The refusal of a request with violated fields. */
    public static final class InvalidRequest extends Problem {

        private static final long serialVersionUID = 1L;

        private final transient Violations violations;

        InvalidRequest(Violations violations) {
            super(CommonProblem.INVALID);
            this.violations = violations;
        }

        List<Violation> violations(Locale language) {
            return violations.in(language);
        }
    }
}
