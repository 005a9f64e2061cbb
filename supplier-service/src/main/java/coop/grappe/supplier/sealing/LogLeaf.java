package coop.grappe.supplier.sealing;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** One line of a log. It never changes and is never deleted; the database sees to it. */
@Entity
public class LogLeaf {

    @Id
    private UUID id;

    private UUID logId;
    private long position;
    private String line;

    protected LogLeaf() {}

    static LogLeaf of(UUID logId, long position, String line) {
        LogLeaf leaf = new LogLeaf();
        leaf.id = Ids.next();
        leaf.logId = logId;
        leaf.position = position;
        leaf.line = line;
        return leaf;
    }

    String line() {
        return line;
    }
}
