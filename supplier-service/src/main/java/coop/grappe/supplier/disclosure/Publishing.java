package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/** Writes a release of whatever is different for the public. */
@ApplicationScoped
class Publishing {

    private final Tenders tenders;
    private final Releases releases;
    private final ProcessRecords records;
    private final PublicStates states;
    private final OcdsConfig config;
    private final DatabaseClock clock;

    Publishing(
            Tenders tenders,
            Releases releases,
            ProcessRecords records,
            PublicStates states,
            OcdsConfig config,
            DatabaseClock clock) {
        this.tenders = tenders;
        this.releases = releases;
        this.records = records;
        this.states = states;
        this.config = config;
        this.clock = clock;
    }

    /** Last thing in a transaction: whoever publishes has its turn until the commit, and has no other lock to wait for. */
    void publish(SortedSet<UUID> touched) {
        releases.flush();
        long number = releases.nextNumber();
        for (UUID id : touched) {
            Tender tender = tenders.findById(id);
            if (tender != null && publish(tender, number)) {
                number++;
            }
        }
        releases.flush();
    }

    private boolean publish(Tender tender, long number) {
        String ocid = config.prefix() + "-" + tender.id();
        ProcessRecord known = records.findById(tender.id());
        ProcessRecord process = known == null ? ProcessRecord.begun(tender.id(), ocid, number) : known;
        ObjectNode before = Compilation.contentOf(process.compiled());
        ObjectNode changes = Difference.between(before, Compilation.merged(before, states.of(tender, before)));
        if (changes.isEmpty()) {
            return false;
        }
        Instant now = clock.now();
        List<ReleaseTag> tags = Tagging.of(before, changes);
        ObjectNode release = release(process, tags, now, changes);
        process.add(release, now);
        if (known == null) {
            records.persist(process);
        }
        releases.persist(Release.published(number, tender.id(), release, tags, now));
        return true;
    }

    private static ObjectNode release(ProcessRecord process, List<ReleaseTag> tags, Instant now, ObjectNode changes) {
        ObjectNode release = Json.object();
        release.put("ocid", process.ocid());
        release.put("id", process.nextId());
        release.put("language", "fr");
        release.put("date", now.toString());
        release.put("initiationType", "tender");
        ArrayNode words = release.putArray("tag");
        tags.forEach(tag -> words.add(tag.code()));
        release.setAll(changes);
        return release;
    }
}
