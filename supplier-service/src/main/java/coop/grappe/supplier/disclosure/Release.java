package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was published at one step of a tender. It never changes: a further one says what is different from then on. */
@Entity
@Table(name = "ocds_release")
public class Release {

    /** In the order of the commits of all releases, without gaps. */
    @Id
    private long number;

    private String id;
    private String ocid;
    private UUID tenderId;
    private Instant publishedAt;
    private String[] tags;
    private String document;

    protected Release() {}

    static Release published(long number, UUID tenderId, ObjectNode document, List<ReleaseTag> tags, Instant now) {
        Release release = new Release();
        release.number = number;
        release.id = document.get("id").asText();
        release.ocid = document.get("ocid").asText();
        release.tenderId = tenderId;
        release.publishedAt = now;
        release.tags = tags.stream().map(ReleaseTag::code).toArray(String[]::new);
        release.document = Json.compact(document);
        return release;
    }

    long number() {
        return number;
    }

    String id() {
        return id;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    List<String> tags() {
        return List.of(tags);
    }

    ObjectNode document() {
        return Json.parsed(document);
    }
}
