package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the releases of one tender say together (an OCDS record). */
@Entity
@Table(name = "ocds_record")
public class ProcessRecord {

    @Id
    private UUID tenderId;

    private String ocid;
    private long number;
    private int releases;
    private Instant publishedAt;
    private String compiled;

    protected ProcessRecord() {}

    /** @param number of its first release */
    static ProcessRecord begun(UUID tenderId, String ocid, long number) {
        ProcessRecord process = new ProcessRecord();
        process.tenderId = tenderId;
        process.ocid = ocid;
        process.number = number;
        process.compiled = "{}";
        return process;
    }

    /** The id of the release that comes next. */
    String nextId() {
        return "%s-%04d".formatted(ocid, releases + 1);
    }

    void add(ObjectNode release, Instant now) {
        compiled = Json.compact(Compilation.with(compiled(), release));
        releases++;
        publishedAt = now;
    }

    String ocid() {
        return ocid;
    }

    long number() {
        return number;
    }

    int releases() {
        return releases;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    /** Empty before the first release. */
    ObjectNode compiled() {
        return Json.parsed(compiled);
    }
}
