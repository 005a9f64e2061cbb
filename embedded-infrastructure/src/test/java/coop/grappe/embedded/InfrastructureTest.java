package coop.grappe.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureTest {

    @TempDir
    Path directory;

    @Test
    void theDatabaseIsDurableAndKeepsItsDataOverARestart() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory, 0, List.of("member"))) {
            execute(server, "create table kept (word text)");
            execute(server, "insert into kept values ('yes')");
        }
        try (PostgresServer server = PostgresServer.start(directory, 0, List.of("member"))) {
            assertEquals("yes", query(server, "select word from kept"));
            assertEquals("on", query(server, "show fsync"));
            assertEquals("on", query(server, "show synchronous_commit"));
        }
    }

    @Test
    void theBrokerKeepsEventsOverARestart() throws Exception {
        try (KafkaBroker broker = new KafkaBroker(directory, 0)) {
            broker.start();
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("needs", 0, "key", "kept")).get();
            }
            broker.stop();
            broker.start();
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                TopicPartition partition = new TopicPartition("needs", 0);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                assertEquals(
                        "kept",
                        consumer.poll(Duration.ofSeconds(20)).iterator().next().value());
            }
        }
    }

    @Test
    void aTokenIsVerifiedByThePublishedKeys() throws Exception {
        try (TokenIssuer issuer = TokenIssuer.start(directory, 0)) {
            String jwks = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(issuer.url() + "/jwks"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            String token = IssuerKey.in(directory)
                    .token(issuer.url(), "me", "Me", "CA-QC-NEQ:1", List.of("buyer"), Duration.ofMinutes(5));
            JwtClaims claims = new JwtConsumerBuilder()
                    .setExpectedIssuer(issuer.url())
                    .setExpectedAudience("grappe")
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(jwks).getJsonWebKeys()))
                    .build()
                    .processToClaims(token);
            assertEquals("CA-QC-NEQ:1", claims.getStringClaimValue("org"));
            assertTrue(!jwks.contains("\"d\""), "the private part stays private");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(issuer.keyFile())));
        }
    }

    @Test
    void aKilledProcessLeavesNoDatabaseServerBehind() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Infrastructure.class.getName(),
                        "--directory",
                        directory.toString(),
                        "--databases",
                        "member")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        assertTrue(output.readLine().startsWith("READY {"));
        long server = Long.parseLong(Files.readAllLines(directory.resolve("postgresql/postmaster.pid"))
                .get(0));
        ProcessHandle postgres = ProcessHandle.of(server).orElseThrow();
        process.destroyForcibly().waitFor();
        postgres.onExit().get(30, TimeUnit.SECONDS);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(server), "member", "member");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url(server), "member", "member");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String url(PostgresServer server) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/member";
    }
}
