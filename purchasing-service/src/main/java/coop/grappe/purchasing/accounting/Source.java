package coop.grappe.purchasing.accounting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry comes from: every document by which one finds it, and which one finds from it. */
record Source(Map<SourceKind, UUID> ids) {

    static final Source NONE = new Source(Map.of());

    Source {
        Map<SourceKind, UUID> ordered = new EnumMap<>(SourceKind.class);
        ordered.putAll(ids);
        ids = Collections.unmodifiableMap(ordered);
    }

    static Source of(SourceKind kind, UUID id) {
        return NONE.and(kind, id);
    }

    /** This one and another document; the same if there is no other. */
    Source and(SourceKind kind, @Nullable UUID id) {
        if (id == null) {
            return this;
        }
        Map<SourceKind, UUID> more = new EnumMap<>(SourceKind.class);
        more.putAll(ids);
        more.put(kind, id);
        return new Source(more);
    }

    @Nullable
    UUID id(SourceKind kind) {
        return ids.get(kind);
    }
}
