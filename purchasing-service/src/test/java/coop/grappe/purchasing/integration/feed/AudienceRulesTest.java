package coop.grappe.purchasing.integration.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AudienceRulesTest {

    /** How an event names its type; a handler of others' events names theirs in the same way. */
    private static final Pattern TYPE =
            Pattern.compile("String type\\(\\) \\{\\s*return \"([a-z-]+\\.[a-z-]+\\.v[0-9]+)\"");

    private static final Path SOURCES = Path.of("src", "main", "java");

    private final AudienceRules rules = new AudienceRules();

    /** Whoever publishes a new event decides in audiences.csv who may read it; {@code nobody} is a decision too. */
    @Test
    void forEveryEventThatWePublishSomebodyHasDecidedWhoMayReadIt() throws IOException {
        var undecided = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file : files.filter(AudienceRulesTest::isOfEvents).toList()) {
                var type = TYPE.matcher(Files.readString(file));
                while (type.find()) {
                    if (!rules.knows(type.group(1))) {
                        undecided.add(type.group(1));
                    }
                }
            }
        }
        assertEquals(new TreeSet<String>(), undecided, "add lines to audiences.csv");
    }

    private static boolean isOfEvents(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.endsWith("Handler.java");
    }

    @Test
    void aReaderDoesNotGetTheFieldsThatAreNotForIt() {
        AudienceRule rule = rules.of("contracts.activated.v1").stream()
                .filter(one -> one.reader() == Reader.MEMBERS)
                .findFirst()
                .orElseThrow();
        var data =
                JsonNodeFactory.instance.objectNode().put("contractId", "c-1").put("rooms", "secret");
        assertEquals("{\"contractId\":\"c-1\"}", rule.shown(data).toString());
        assertTrue(data.has("rooms"), "other readers still get it");
        assertEquals("/api/v1/contracts/c-1", rule.link(data));
    }

    @Test
    void typesAreNamedWholeOrByTheirKind() {
        FeedTypes types = new FeedTypes(List.of("orders.*", "invoices.paid.v1"));
        assertTrue(types.wants("orders.placed.v1"));
        assertTrue(types.wants("invoices.paid.v1"));
        assertFalse(types.wants("invoices.paid.v2"));
        assertFalse(types.wants("borders.placed.v1"));
        assertFalse(new FeedTypes(List.of("orders")).wants("orders.placed.v1"));
        assertFalse(
                new FeedTypes(List.of("o.*s.*")).wants("orders.placed.v1"), "only what stands after the kind is free");
        assertTrue(new FeedTypes(List.of()).wants("anything.at-all.v1"));
    }
}
