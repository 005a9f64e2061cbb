package coop.grappe.sealing;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that is not as it has to be.
 *
 * @param arguments of its text
 */
public record Finding(Kind kind, List<Object> arguments) {

    /** What can be found. */
    public enum Kind {
        /** The head is not signed by the log's key, or belongs to another log. */
        HEAD_NOT_SIGNED,
        /** The head does not fit the leaves. */
        HEAD_OF_OTHER_LEAVES,
        /** A head that the log has signed earlier does not fit its leaves: its past was rewritten. */
        HEAD_REWRITTEN,
        /** A leaf cannot be read, or says what cannot follow what was said before. */
        LEAF_OUT_OF_TURN,
        /** A leaf is older than the one before it. */
        LEAF_BACKDATED,
        /** A bid came after the deadline or the closing. */
        BID_LATE,
        /** A receipt is not signed by the log's key. */
        RECEIPT_NOT_SIGNED,
        /** The log has promised a leaf that it does not hold. */
        RECEIPT_NOT_KEPT,
        /** A bid that stood at the closing is said to be unreadable. */
        BID_UNREADABLE,
        /** A bid that was opened is not shown. */
        BID_REMOVED,
        /** A bid was opened that did not stand at the closing. */
        BID_SLIPPED_IN,
        /** What was read is not what was sealed. */
        BID_CHANGED,
        /** A tender file is not the one that the log tells of. */
        FILE_CHANGED,
        /** An offer came after the deadline of its round, or its closing. */
        OFFER_LATE,
        /** An offer that stood at the closing of its round is said to be unreadable. */
        OFFER_UNREADABLE,
        /** An offer that was unsealed is not shown. */
        OFFER_REMOVED,
        /** An offer was unsealed that did not stand at the closing of its round, or whose bid takes no part. */
        OFFER_SLIPPED_IN,
        /** What was read of an offer is not what was sealed. */
        OFFER_CHANGED,
        /** A message about a counter-offer is not shown. */
        EXCHANGE_HIDDEN,
        /** A message about a counter-offer is shown that the log does not hold. */
        EXCHANGE_INVENTED,
        /** What is shown of a message is not what was said. */
        EXCHANGE_CHANGED,
        /** A message cannot follow those before it, such as a second acceptance. */
        EXCHANGE_OUT_OF_TURN,
        /** A bid of an auction is not low enough. */
        STEP_TOO_SMALL,
        /** The tender's log knows nothing of the auction. */
        AUCTION_UNKNOWN,
        /** The end of an auction is not what its bids make of it. */
        RANKING_WRONG
    }

    static Finding of(Kind kind, Object... arguments) {
        return new Finding(kind, List.of(arguments));
    }

    /** For a reader, in French or English. */
    public String in(Locale language) {
        String pattern = ResourceBundle.getBundle(
                        Finding.class.getPackageName() + ".findings",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(kind.name());
        return new MessageFormat(pattern, language).format(arguments.toArray());
    }
}
