package coop.grappe.purchasing.integration.feed;

import java.util.Arrays;

/** Whose feeds an event may stand in, seen from the event. */
enum Reader {
    /** The one that the event names as {@code memberId}. */
    MEMBER("member"),
    /** All that may order under the event's contract. */
    MEMBERS("members"),
    /** The one that gives something to another member. */
    FROM_MEMBER("from-member"),
    /** The one that gets it. */
    TO_MEMBER("to-member"),
    /** The one that the event names as {@code supplierId}, or else its contract's. */
    SUPPLIER("supplier"),
    /** The one that the event names as {@code organizer}, or else its contract's. */
    ORGANIZER("organizer"),
    /** The one that the event names as {@code organization}: it is told of a thing of its own. */
    OWNER("owner"),
    /** Decided: nobody's business outside. */
    NOBODY("nobody");

    private final String word;

    Reader(String word) {
        this.word = word;
    }

    static Reader of(String word) {
        return Arrays.stream(values())
                .filter(reader -> reader.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reader: " + word));
    }
}
