package coop.grappe.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal, answered as an RFC 9457 problem document in the reader's language. It rolls the transaction back. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /** @param arguments what the detail's pattern names {0}, {1}, … */
    public Problem(ProblemType type, Object... arguments) {
        super(type.slug() + " " + List.of(arguments), null, false, true);
        this.type = type;
        this.arguments = List.of(arguments);
    }

    /** What is not there, or not for the caller to know of. */
    public static Problem notFound() {
        return new Problem(CommonProblem.NOT_FOUND);
    }

    /** Adds a member to the document, for machines that read it. */
    public Problem with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    List<Object> arguments() {
        return arguments;
    }

    Map<String, Object> members() {
        return members;
    }
}
