package coop.grappe.platform.event;

/**
 * What this service does about one type of another service's event. Implementations are application scoped beans.
 *
 * <p>{@link #apply} runs in a transaction that also notes the event in the inbox, so each event takes effect once. If it
 * throws, its work is rolled back and the event is parked with the reason; later events of the same aggregate wait behind it.
 *
 * @param <E> our own record of the event's data; fields that it does not name are ignored
 */
public interface EventHandler<E> {

    /** The type without its common prefix, such as {@code campaigns.closed.v1}. */
    String type();

    Class<E> payload();

    /** @throws NotYetApplicable if an event of another topic has to come first; it is tried again by itself */
    void apply(E event);
}
