package coop.grappe.platform.event;

/** Says that an event has come before another one that it needs. It waits, and is tried again by itself. */
public final class NotYetApplicable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYetApplicable(String whatIsMissing) {
        super(whatIsMissing, null, false, false);
    }
}
