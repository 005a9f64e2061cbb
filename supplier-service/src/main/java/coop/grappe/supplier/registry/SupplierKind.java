package coop.grappe.supplier.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a supplier is, where that may give it an advantage: conditions of scenarios count these words, so only the operator says them.
 * Each is a tag as well, beside the free ones.
 */
public enum SupplierKind {
    /** It has its head office in Québec. */
    LOCAL("local"),
    /** A social-economy enterprise in the sense of Québec's Social Economy Act. */
    SOCIAL_ECONOMY("social-economy"),
    /** A co-operative in the sense of Québec's or Canada's Cooperatives Act. */
    CO_OPERATIVE("co-operative");

    private final String word;

    SupplierKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    static List<SupplierKind> among(Collection<String> tags) {
        return Stream.of(values()).filter(kind -> tags.contains(kind.word)).toList();
    }
}
