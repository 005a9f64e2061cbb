package coop.grappe.platform.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, in the order of its ids.
 *
 * @param next what to send as {@code after} for the following page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * @param rows up to one row more than the page holds, which tells that there is a next page
     * @param cursor what identifies a row for {@code after}
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, ?> cursor) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, cursor.apply(items.get(items.size() - 1)).toString());
    }

    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<V>(items.stream().<V>map(view).toList(), next);
    }

    /** The smallest UUID, before which no page begins. */
    static final UUID START = new UUID(0, 0);
}
