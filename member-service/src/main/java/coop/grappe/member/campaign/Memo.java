package coop.grappe.member.campaign;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a function gave for texts that come again and again, such as a column of a long file. It forgets everything when it is full, and
 * does not remember long texts; what the function throws is thrown each time.
 */
public final class Memo<T> {

    private static final int MOST = 20_000;
    private static final int LONGEST = 100;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> function;

    /** @param function gives the same for the same text, and never null */
    public Memo(Function<String, T> function) {
        this.function = function;
    }

    public T of(String text) {
        T seen = known.get(text);
        if (seen != null) {
            return seen;
        }
        T found = function.apply(text);
        if (text.length() <= LONGEST) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, found);
        }
        return found;
    }
}
