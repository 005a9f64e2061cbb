package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wraps what is published in packages of the standard. */
@ApplicationScoped
class Packaging {

    private static final String VERSION = "1.1";

    private static final String EXTENSION =
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_%s_extension/%s/extension.json";

    /** Whose fields we use beyond the standard's own. */
    private static final List<String> EXTENSIONS = List.of(
            EXTENSION.formatted("lots", "v1.1.5"),
            EXTENSION.formatted("bid", "v1.1.5"),
            EXTENSION.formatted("enquiry", "v1.1.5"),
            EXTENSION.formatted("location", "v1.1.5"),
            EXTENSION.formatted("techniques", "master"),
            EXTENSION.formatted("awardCriteriaBreakdown", "master"));

    private final OcdsConfig config;
    private final Releases releases;

    Packaging(OcdsConfig config, Releases releases) {
        this.config = config;
        this.releases = releases;
    }

    /** @param found at least one */
    ReleasePackage releases(List<Release> found, String path, @Nullable String next) {
        Instant latest =
                found.stream().map(Release::publishedAt).max(Instant::compareTo).orElseThrow();
        return new ReleasePackage(
                VERSION,
                address(path),
                latest.toString(),
                publisher(),
                config.license().toString(),
                config.publicationPolicy().toString(),
                EXTENSIONS,
                found.stream().<JsonNode>map(Release::document).toList(),
                next == null ? null : new Links(address(next)));
    }

    /** @param found at least one */
    RecordPackage records(List<ProcessRecord> found, String path, @Nullable String next, boolean versioned) {
        Instant latest = found.stream()
                .map(ProcessRecord::publishedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return new RecordPackage(
                VERSION,
                address(path),
                latest.toString(),
                publisher(),
                config.license().toString(),
                config.publicationPolicy().toString(),
                EXTENSIONS,
                found.stream()
                        .<JsonNode>map(process -> record(process, versioned))
                        .toList(),
                next == null ? null : new Links(address(next)));
    }

    private ObjectNode record(ProcessRecord process, boolean versioned) {
        List<Release> published = releases.of(process.ocid());
        ObjectNode object = Json.object().put("ocid", process.ocid());
        ArrayNode list = object.putArray("releases");
        for (Release release : published) {
            ObjectNode link = list.addObject()
                    .put("url", address("/releases/" + release.id() + "#" + release.id()))
                    .put("date", release.document().get("date").asText());
            link.set("tag", Pieces.words(release.tags()));
        }
        object.set("compiledRelease", process.compiled());
        if (versioned) {
            object.set(
                    "versionedRelease",
                    Versions.of(published.stream().map(Release::document).toList()));
        }
        return object;
    }

    private String address(String path) {
        return config.address() + path;
    }

    private Publisher publisher() {
        OcdsConfig.Publisher publisher = config.publisher();
        return new Publisher(
                publisher.name(),
                publisher.scheme().orElse(null),
                publisher.uid().orElse(null),
                publisher.uri().toString());
    }
}
