package coop.grappe.stack;

import coop.grappe.embedded.IssuerKey;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The representatives of the demo, for whom tokens can be had: one line each of {@code representatives.csv}. */
public final class Personas {

    private static final Duration LIFETIME = Duration.ofHours(12);

    private final Map<String, Persona> byLogin;

    private Personas(Map<String, Persona> byLogin) {
        this.byLogin = byLogin;
    }

    /**
     * A person who acts for one organization.
     *
     * @param roles as they stand in a token
     */
    public record Persona(String login, String name, String organization, List<String> roles) {}

    /** Reads the columns login, name, organization and roles (separated by spaces). */
    public static Personas read(Path csv) throws IOException {
        Map<String, Persona> byLogin = new LinkedHashMap<>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(row -> byLogin.put(
                    row.getField("login"),
                    new Persona(
                            row.getField("login"),
                            row.getField("name"),
                            row.getField("organization"),
                            List.of(row.getField("roles").trim().split("\\s+", -1)))));
        }
        return new Personas(byLogin);
    }

    public Optional<Persona> find(String login) {
        return Optional.ofNullable(byLogin.get(login));
    }

    /** All, in the order of the file. */
    public List<Persona> all() {
        return List.copyOf(byLogin.values());
    }

    /** A token of 12 hours, signed with the key of a stack's data directory. */
    public static String token(Persona persona, StackSettings settings) throws IOException {
        return IssuerKey.in(settings.data())
                .token(
                        settings.issuerUrl(),
                        persona.login(),
                        persona.name(),
                        persona.organization(),
                        persona.roles(),
                        LIFETIME);
    }
}
