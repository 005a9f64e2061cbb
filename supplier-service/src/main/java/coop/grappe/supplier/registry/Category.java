package coop.grappe.supplier.registry;

import org.jspecify.annotations.Nullable;

/**
 * A code of the UNSPSC at one of its levels: segment (2 digits), family (4), class (6) or commodity (8). A longer code that ends in pairs
 * of zeros is its higher level, as the UNSPSC writes it: {@code 39100000} is the family {@code 3910}.
 */
public record Category(String code) implements Comparable<Category> {

    static final String FORM = "[0-9]{2}([0-9]{2}){0,3}";

    public Category {
        if (!code.matches(FORM)) {
            throw new IllegalArgumentException("Not a code of the UNSPSC: " + code);
        }
        code = code.replaceFirst("(?<=..)(00)+$", "");
    }

    /** What a query names; null for none. */
    static @Nullable String code(@Nullable String given) {
        return given == null ? null : new Category(given).code();
    }

    /** Whether what is classified as the one is also of the other, whichever is the broader. */
    public boolean meets(Category other) {
        return code.startsWith(other.code) || other.code.startsWith(code);
    }

    @Override
    public int compareTo(Category other) {
        return code.compareTo(other.code);
    }
}
