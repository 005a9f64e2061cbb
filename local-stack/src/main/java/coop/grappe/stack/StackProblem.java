package coop.grappe.stack;

/** Something that a person can mend, said in the person's language and without a stack trace. */
public final class StackProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackProblem(String key, Object... arguments) {
        super(Words.of(key, arguments));
    }

    StackProblem(String key, Throwable cause, Object... arguments) {
        super(Words.of(key, arguments), cause);
    }
}
