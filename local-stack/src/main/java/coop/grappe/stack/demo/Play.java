package coop.grappe.stack.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the stages of one campaign pass on: the files, the gateway, the narrator, and which id each key of the files has got. */
final class Play {

    private final DemoFiles files;
    private final Api api;
    private final Narrator narrator;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> terms;
    private @Nullable String campaignId;
    private @Nullable String tenderId;

    Play(DemoFiles files, Api api, Narrator narrator) {
        this.files = files;
        this.api = api;
        this.narrator = narrator;
        this.terms = files.pairs("campaign", "field", "value");
    }

    DemoFiles files() {
        return files;
    }

    Api api() {
        return api;
    }

    Narrator narrator() {
        return narrator;
    }

    /** A field of campaign.csv. */
    String term(String field) {
        return Objects.requireNonNull(terms.get(field), () -> "campaign.csv lacks " + field);
    }

    /** Notes the id that the API gave to a key of the files, such as {@code ("item", "paint")}. */
    void identify(String kind, String key, String id) {
        UUID.fromString(id);
        ids.put(kind + "/" + key, id);
    }

    String id(String kind, String key) {
        return Objects.requireNonNull(ids.get(kind + "/" + key), () -> "There is no " + kind + " " + key);
    }

    /** The key in the files of what has this id. */
    String key(String kind, String id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind + "/")
                        && entry.getValue().equals(id))
                .map(entry -> entry.getKey().substring(kind.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + kind + " has the id " + id));
    }

    void campaign(String id) {
        campaignId = id;
    }

    String campaignId() {
        return Objects.requireNonNull(campaignId);
    }

    void tender(String id) {
        tenderId = id;
    }

    String tenderId() {
        return Objects.requireNonNull(tenderId);
    }
}
