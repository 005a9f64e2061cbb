package coop.grappe.supplier.ocds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds packages against the official schemas of the Open Contracting Data Standard 1.1.5, formats included. It needs nothing but
 * Jackson, JUnit and {@code com.networknt:json-schema-validator}.
 */
public final class OpenContracting {

    private static final String OFFICIAL = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final String HERE = "classpath:coop/grappe/supplier/ocds/";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4, factory -> factory.schemaMappers(mappers -> mappers.mapPrefix(OFFICIAL, HERE)));
    private static final JsonSchema RELEASE_PACKAGE = schema("release-package-schema.json");
    private static final JsonSchema RECORD_PACKAGE = schema("record-package-schema.json");

    private OpenContracting() {}

    /** Checks a package of releases, as it came over HTTP. @return the package */
    public static JsonNode checkReleases(String document) {
        return check(RELEASE_PACKAGE, read(document));
    }

    /** Checks a package of records, as it came over HTTP. @return the package */
    public static JsonNode checkRecords(String document) {
        return check(RECORD_PACKAGE, read(document));
    }

    /** What is wrong with a package of releases; empty if it is valid. */
    public static Set<String> faultsOfReleases(JsonNode releases) {
        return faults(RELEASE_PACKAGE, releases);
    }

    /** The standard's own fictional example. */
    public static JsonNode sample() {
        return resource("sample-release-package.json");
    }

    /** The schema of one release. */
    public static JsonNode releaseSchema() {
        return resource("release-schema.json");
    }

    private static JsonNode check(JsonSchema schema, JsonNode document) {
        assertEquals(Set.of(), faults(schema, document), document::toPrettyString);
        return document;
    }

    private static Set<String> faults(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream()
                .map(ValidationMessage::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonSchema schema(String name) {
        return FACTORY.getSchema(
                SchemaLocation.of(OFFICIAL + name),
                SchemaValidatorsConfig.builder()
                        .formatAssertionsEnabled(true)
                        .preloadJsonSchema(false)
                        .build());
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode resource(String name) {
        try (var stream = OpenContracting.class.getResourceAsStream(name)) {
            return JSON.readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
