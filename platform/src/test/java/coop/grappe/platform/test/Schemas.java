package coop.grappe.platform.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import coop.grappe.platform.event.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Holds events against their JSON Schemas in {@code docs/events}. */
public final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new JavaTimeModule(), new Jdk8Module())
            .disable(
                    SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Schemas() {}

    /** Checks an event that this service publishes. */
    public static void check(DomainEvent event) {
        check(event.type(), JSON.valueToTree(event));
    }

    /** Checks the data of an event of any service. */
    public static void check(String type, JsonNode data) {
        assertEquals(Set.of(), schema(type).validate(data), () -> type + ": " + data);
    }

    private static com.networknt.schema.JsonSchema schema(String type) {
        Path file = Path.of("..", "docs", "events", type + ".json");
        try {
            return FACTORY.getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
