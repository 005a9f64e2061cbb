package coop.grappe.platform.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * PostgreSQL, Kafka and a token issuer for the tests of one module, in a process of their own that ends with the tests: it
 * watches its standard input, so even a killed test run leaves nothing behind.
 */
public class InfrastructureResource implements QuarkusTestResourceLifecycleManager {

    private Process process;

    @Override
    public Map<String, String> start() {
        JsonNode ready = launch(service());
        Tokens.use(Path.of(ready.get("issuerKey").asText()), ready.get("issuer").asText());
        Events.use(ready.get("kafkaBootstrap").asText());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(ready.get("postgresPort").asInt(), service()),
                "kafka.bootstrap.servers",
                ready.get("kafkaBootstrap").asText(),
                "quarkus.oidc.auth-server-url",
                ready.get("issuer").asText());
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String service() {
        return ConfigProvider.getConfig().getValue("grappe.service", String.class);
    }

    private JsonNode launch(String database) {
        Path directory = Path.of("target", "infrastructure").toAbsolutePath();
        Path built = Path.of("..", "embedded-infrastructure", "target");
        try {
            deleteRecursively(directory);
            Files.createDirectories(directory);
            File log = directory.resolve("infrastructure.log").toFile();
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            built.resolve("embedded-infrastructure.jar") + File.pathSeparator + built.resolve("lib/*"),
                            "coop.grappe.embedded.Infrastructure",
                            "--directory",
                            directory.toString(),
                            "--databases",
                            database))
                    .redirectError(log)
                    .start();
            BufferedReader output = process.inputReader();
            String line = output.readLine();
            if (line == null || !line.startsWith("READY ")) {
                throw new IllegalStateException("The infrastructure did not start; see " + log);
            }
            return new ObjectMapper().readTree(line.substring("READY ".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteRecursively(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var paths = Files.walk(directory)) {
                for (Path path :
                        paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
