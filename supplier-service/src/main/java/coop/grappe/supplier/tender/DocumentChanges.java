package coop.grappe.supplier.tender;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Which documents come into the file with an amendment, and which leave it.
 *
 * @param added drafts that were attached for it
 * @param withdrawn they can still be downloaded; one that is replaced is withdrawn as another is added
 */
public record DocumentChanges(
        @Size(max = 50) List<@NotNull UUID> added,
        @Size(max = 50) List<@NotNull UUID> withdrawn) {

    static final DocumentChanges NONE = new DocumentChanges(List.of(), List.of());

    public DocumentChanges {
        added = Objects.requireNonNullElse(added, List.of());
        withdrawn = Objects.requireNonNullElse(withdrawn, List.of());
    }

    boolean isEmpty() {
        return added.isEmpty() && withdrawn.isEmpty();
    }
}
