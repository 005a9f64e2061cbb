package coop.grappe.purchasing.accounting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The entries of all journals as documents, for the feeds of other systems. */
@ApplicationScoped
public class PostedEntries {

    private final Entries entries;
    private final Bookshelf shelf;
    private final ObjectMapper json;

    PostedEntries(Entries entries, Bookshelf shelf, ObjectMapper json) {
        this.entries = entries;
        this.shelf = shelf;
        this.json = json;
    }

    /** @param data the entry as its reader sees it, with the member */
    public record Posted(UUID id, long number, Instant postedAt, ObjectNode data) {}

    /** The entries of a member after a number, in their order; what was committed once never changes. */
    public List<Posted> after(String memberId, long number, int limit) {
        ChartOfAccounts chart = shelf.of(memberId).chart();
        return entries.after(memberId, number, limit).stream()
                .map(entry -> new Posted(entry.id(), entry.number(), entry.postedAt(), document(entry, chart)))
                .toList();
    }

    private ObjectNode document(JournalEntry entry, ChartOfAccounts chart) {
        ObjectNode document = json.valueToTree(JournalEntryView.of(entry, chart));
        return document.put("memberId", entry.memberId());
    }
}
