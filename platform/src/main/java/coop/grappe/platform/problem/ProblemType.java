package coop.grappe.platform.problem;

/**
 * One way in which a feature refuses. Implemented by one enum per feature.
 *
 * <p>Its texts stand in the resource bundle {@code problems} of the enum's own package, in French and English, under
 * {@code <slug>.title} and {@code <slug>.detail}; the detail is a {@link java.text.MessageFormat} pattern.
 */
public interface ProblemType {

    /** The last part of the problem's {@code type} URI; stable once published. */
    String slug();

    /** The HTTP status, 400 to 599. */
    int status();
}
