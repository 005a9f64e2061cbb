package coop.grappe.platform.event;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** What a failure to apply an event means for that event. */
final class Failure {

    /** How often an event that lost a race is tried before it is parked. */
    static final int ATTEMPTS = 5;

    /** SQLSTATE classes of PostgreSQL, Appendix A: connection, resources, operator intervention. */
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    /** SQLSTATE class 40: transaction rollback (serialization failure, deadlock). */
    private static final String ROLLED_BACK = "40";

    private Failure() {}

    /** Whether it is the surroundings, not the event: waiting helps. */
    static boolean passes(Throwable failure) {
        return causedBy(
                failure,
                cause -> cause instanceof SQLException sql
                        && (sql.getSQLState() == null || PASSING.contains(stateClass(sql))));
    }

    static boolean isLostRace(Throwable failure) {
        return causedBy(
                failure,
                cause -> cause instanceof OptimisticLockException
                        || cause instanceof SQLException sql && ROLLED_BACK.equals(stateClass(sql)));
    }

    static boolean isTooEarly(Throwable failure) {
        return causedBy(failure, NotYetApplicable.class::isInstance);
    }

    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof NotYetApplicable ? String.valueOf(root.getMessage()) : root.toString();
    }

    private static String stateClass(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static boolean causedBy(Throwable failure, Predicate<Throwable> what) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (what.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
