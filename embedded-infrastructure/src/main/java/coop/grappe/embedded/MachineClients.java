package coop.grappe.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * The machines that may have tokens of the laptop's issuer, in a file that only its owner may read. A secret is 256 bits of chance and is
 * kept as its digest only.
 */
public final class MachineClients {

    private static final String FILE = "machine-clients.json";
    private static final String LOCK = "machine-clients.lock";
    private static final String CLIENTS = "clients";
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 6;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    private MachineClients(Path directory) {
        this.directory = directory;
    }

    /** The clients of a data directory. */
    public static MachineClients in(Path directory) {
        return new MachineClients(directory);
    }

    /**
     * A machine that acts for one organization.
     *
     * @param roles as they stand in a token
     */
    public record Client(String id, String organization, List<String> roles, String secretDigest, String createdAt) {

        private Map<String, Object> written() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", id);
            fields.put("organization", organization);
            fields.put("roles", roles);
            fields.put("secretDigest", secretDigest);
            fields.put("createdAt", createdAt);
            return fields;
        }

        private static Client read(Map<?, ?> fields) {
            List<?> roles = fields.get("roles") instanceof List<?> given ? given : List.of();
            return new Client(
                    String.valueOf(fields.get("id")),
                    String.valueOf(fields.get("organization")),
                    roles.stream().map(String::valueOf).toList(),
                    String.valueOf(fields.get("secretDigest")),
                    String.valueOf(fields.get("createdAt")));
        }
    }

    /** What a machine needs to get tokens; the secret is nowhere else. */
    public record Credentials(String clientId, String secret) {}

    public Credentials add(String organization, List<String> roles) throws IOException {
        String id =
                "machine-" + text(ID_BYTES).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "x");
        String secret = text(SECRET_BYTES);
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        change(clients -> clients.add(new Client(id, organization, List.copyOf(roles), digest(secret), now)));
        return new Credentials(id, secret);
    }

    /** @return whether there was such a client */
    public boolean remove(String clientId) throws IOException {
        boolean[] removed = {false};
        change(clients -> removed[0] = clients.removeIf(client -> client.id().equals(clientId)));
        return removed[0];
    }

    public List<Client> all() throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            Map<String, Object> document = JsonUtil.parseJson(Files.readString(file));
            List<?> clients = document.get(CLIENTS) instanceof List<?> given ? given : List.of();
            return clients.stream()
                    .map(client -> Client.read((Map<?, ?>) client))
                    .toList();
        } catch (JoseException e) {
            throw new IOException(file + " is not readable", e);
        }
    }

    /** The client with that id, if the secret is its own. */
    Optional<Client> authenticate(String clientId, String secret) throws IOException {
        byte[] given = digest(secret).getBytes(StandardCharsets.US_ASCII);
        return all().stream()
                .filter(client -> client.id().equals(clientId))
                .filter(client ->
                        MessageDigest.isEqual(given, client.secretDigest().getBytes(StandardCharsets.US_ASCII)))
                .findFirst();
    }

    /**
     * Adds a client for a test's process.
     *
     * @param arguments the directory, the organization and the roles
     */
    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        Credentials made = in(Path.of(given.get(0))).add(given.get(1), given.subList(2, given.size()));
        System.out.println(made.clientId() + " " + made.secret());
    }

    private void change(java.util.function.Consumer<List<Client>> change) throws IOException {
        Files.createDirectories(directory);
        try (FileChannel lock =
                        FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            List<Client> clients = new ArrayList<>(all());
            change.accept(clients);
            Path whole = Files.createTempFile(
                    directory,
                    "machine-clients",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Map<String, Object> document =
                    Map.of(CLIENTS, clients.stream().map(Client::written).toList());
            Files.writeString(whole, JsonUtil.toJson(document));
            Files.move(whole, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private String text(int bytes) {
        byte[] chance = new byte[bytes];
        random.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
