package coop.grappe.supplier.award;

import java.util.Optional;

/** What can be done to a complaint. */
public enum ComplaintAct {
    /** The organizer says what it thinks of it. */
    ANSWER,
    DISMISS,
    UPHOLD,
    /** Its bidder does not hold on to it. */
    WITHDRAW;

    /** The decision that leads to an outcome; empty if none does. */
    static Optional<ComplaintAct> deciding(ComplaintState outcome) {
        return switch (outcome) {
            case DISMISSED -> Optional.of(DISMISS);
            case UPHELD -> Optional.of(UPHOLD);
            case OPEN, ANSWERED, WITHDRAWN -> Optional.empty();
        };
    }
}
