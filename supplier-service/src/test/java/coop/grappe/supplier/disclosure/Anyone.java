package coop.grappe.supplier.disclosure;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.supplier.ocds.OpenContracting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody without a token, who reads everything that there is of one tender, and finds each package valid. */
final class Anyone {

    private static final String NOT_BEFORE = "(?<![0-9A-Za-z.:-])";
    private static final String NOT_AFTER = "(?![0-9A-Za-z:-]|\\.[0-9])";

    private final String ocid;

    Anyone(String tender) {
        this.ocid = "ocds-grappe-" + tender;
    }

    static String get(String path) {
        return given().get("/api/v1/ocds" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    String ocid() {
        return ocid;
    }

    /** Page by page, oldest first. */
    List<JsonNode> releases() {
        List<JsonNode> all = new ArrayList<>();
        String path = "/releases?limit=2&ocid=" + ocid;
        while (true) {
            JsonNode page = OpenContracting.checkReleases(get(path));
            page.get("releases").forEach(all::add);
            JsonNode next = page.at("/links/next");
            if (next.isMissingNode()) {
                return all;
            }
            path = next.asText().replaceFirst(".*/ocds", "");
        }
    }

    List<String> tagsOf(JsonNode release) {
        List<String> tags = new ArrayList<>();
        release.get("tag").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }

    List<String> lastTags() {
        List<JsonNode> all = releases();
        return tagsOf(all.get(all.size() - 1));
    }

    /** The compiled release, found to be what the releases say together. */
    JsonNode compiled() {
        List<ObjectNode> releases;
        JsonNode record;
        do {
            releases = releases().stream()
                    .map(release -> Json.parsed(release.toString()))
                    .toList();
            record = OpenContracting.checkRecords(get("/records/" + ocid)).at("/records/0");
        } while (record.get("releases").size() > releases.size());
        assertEquals(
                Json.parsed(Json.compact(Compilation.of(releases))),
                Json.parsed(record.get("compiledRelease").toString()));
        return record.get("compiledRelease");
    }

    /** Everything, as text. */
    private String text() {
        StringBuilder text = new StringBuilder(get("/records/" + ocid + "?versioned=true"));
        releases()
                .forEach(release ->
                        text.append(get("/releases/" + release.get("id").asText())));
        return text.toString();
    }

    void findsNumbers(String... numbers) {
        String text = text();
        for (String number : numbers) {
            assertTrue(holds(text, number), number + " in " + text);
        }
    }

    void findsNoNumbers(String... numbers) {
        String text = text();
        for (String number : numbers) {
            assertFalse(holds(text, number), number + " in " + text);
        }
    }

    void finds(String... words) {
        String text = text();
        for (String word : words) {
            assertTrue(text.contains(word), word + " in " + text);
        }
    }

    void findsNothingOf(String... words) {
        String text = text();
        for (String word : words) {
            assertFalse(text.contains(word), word + " in " + text);
        }
    }

    /** In any notation, as a number by itself. */
    private static boolean holds(String text, String number) {
        String zeros = number.contains(".") ? "0*" : "(\\.0+)?";
        return Pattern.compile(NOT_BEFORE + Pattern.quote(number) + zeros + NOT_AFTER)
                .matcher(text)
                .find();
    }
}
