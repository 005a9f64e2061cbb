package coop.grappe.supplier.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.supplier.ocds.OpenContracting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The merge routine of OCDS 1.1, rule by rule, and on the standard's own sample. */
class CompilationTest {

    @Test
    void theLatestValueOfAFieldStaysAndNullRemovesIt() {
        ObjectNode compiled = compiled("{'tender':{'id':'1','title':'a','status':'planned'}}", """
                {'tender':{'id':'1','title':null,'status':'active'}}""");
        assertEquals(json("{'id':'1','status':'active'}"), compiled.get("tender"));
    }

    @Test
    void objectsOfAListAreMergedByTheirIds() {
        ObjectNode compiled = compiled(
                "{'awards':[{'id':'1','status':'pending','value':{'amount':1.50}},{'id':'2'}]}",
                "{'awards':[{'id':'3'},{'id':'1','status':'active'}]}");
        assertEquals(
                json("{'a':[{'id':'1','status':'active','value':{'amount':1.50}},{'id':'2'},{'id':'3'}]}")
                        .get("a"),
                compiled.get("awards"));
    }

    @Test
    void aListOfWordsAndAWholeListAreOneValue() {
        ObjectNode compiled = compiled(
                "{'parties':[{'id':'1','roles':['buyer'],'additionalIdentifiers':[{'id':'1'},{'id':'2'}]}]}",
                "{'parties':[{'id':'1','roles':['supplier'],'additionalIdentifiers':[{'id':'3'}]}]}");
        assertEquals(
                json("{'id':'1','roles':['supplier'],'additionalIdentifiers':[{'id':'3'}]}"),
                compiled.get("parties").get(0));
    }

    @Test
    void whatDescribesOneReleaseIsReplaced() {
        ObjectNode compiled = compiled("{}", "{'language':'fr'}");
        assertEquals("ocds-x-1", compiled.get("ocid").asText());
        assertEquals("2030-01-02T00:00:00Z", compiled.get("date").asText());
        assertEquals("ocds-x-1-2030-01-02T00:00:00Z", compiled.get("id").asText());
        assertEquals(json("{'tag':['compiled']}").get("tag"), compiled.get("tag"));
    }

    @Test
    void theStandardsSampleCompiles() {
        List<ObjectNode> releases = sample();
        ObjectNode compiled = Compilation.of(releases);
        assertEquals(
                5,
                List.of("parties", "buyer", "tender", "awards", "contracts").stream()
                        .filter(compiled::has)
                        .count());
        ObjectNode last = releases.get(releases.size() - 1);
        assertEquals(
                last.at("/contracts/0/implementation/transactions"),
                compiled.at("/contracts/0/implementation/transactions"));
        ObjectNode inPackage = ((ObjectNode) OpenContracting.sample()).deepCopy();
        inPackage.putArray("releases").add(compiled);
        assertEquals(Set.of(), OpenContracting.faultsOfReleases(inPackage));
    }

    @Test
    void theSampleComesToTheSameReleaseByReleaseAsDifferences() {
        ObjectNode compiled = Json.object();
        ObjectNode before = Json.object();
        for (ObjectNode release : sample()) {
            compiled = Compilation.with(compiled, release);
            ObjectNode now = Compilation.contentOf(compiled);
            ObjectNode changes = Difference.between(before, now);
            before = Compilation.merged(before, changes);
            assertEquals(now, before);
        }
        assertTrue(Difference.between(before, before).isEmpty());
    }

    @Test
    void theRulesAreThoseOfTheOfficialSchema() {
        JsonNode schema = OpenContracting.releaseSchema();
        Set<String> whole = new TreeSet<>();
        Set<String> byId = new TreeSet<>();
        schema.get("definitions").forEach(definition -> lists(schema, definition, whole, byId));
        lists(schema, schema, whole, byId);
        assertFalse(whole.isEmpty());
        assertTrue(MergeRule.WHOLE_LISTS.containsAll(whole), whole.toString());
        byId.forEach(field -> assertFalse(MergeRule.WHOLE_LISTS.contains(field), field));
        Set<String> omitted = new TreeSet<>();
        schema.get("properties").properties().stream()
                .filter(field -> field.getValue().path("omitWhenMerged").asBoolean())
                .forEach(field -> omitted.add(field.getKey()));
        assertEquals(omitted, new TreeSet<>(MergeRule.OF_ONE_RELEASE));
    }

    private static void lists(JsonNode schema, JsonNode definition, Set<String> whole, Set<String> byId) {
        definition.path("properties").properties().forEach(field -> {
            JsonNode items = field.getValue().path("items");
            JsonNode type =
                    items.has("$ref") ? schema.at(items.get("$ref").asText().substring(1)) : items;
            if (type.path("type").asText().equals("object")) {
                boolean isWhole = field.getValue().path("wholeListMerge").asBoolean()
                        || !type.path("properties").has("id");
                (isWhole ? whole : byId).add(field.getKey());
            }
        });
    }

    static List<ObjectNode> sample() {
        List<ObjectNode> releases = new ArrayList<>();
        OpenContracting.sample().get("releases").forEach(release -> releases.add(Json.parsed(release.toString())));
        return releases;
    }

    private static ObjectNode compiled(String... contents) {
        List<ObjectNode> releases = new ArrayList<>();
        for (String content : contents) {
            ObjectNode release = Json.object()
                    .put("ocid", "ocds-x-1")
                    .put("id", "r" + releases.size())
                    .put("date", "2030-01-0" + (releases.size() + 1) + "T00:00:00Z");
            release.putArray("tag").add("tender");
            release.setAll(json(content));
            releases.add(release);
        }
        return Compilation.of(releases);
    }

    private static ObjectNode json(String text) {
        return Json.parsed(text.replace('\'', '"'));
    }
}
