package coop.grappe.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A single Kafka node in KRaft mode that keeps every event for ever, and may be stopped and started again. */
public final class KafkaBroker implements AutoCloseable {

    /** One topic per kind of aggregate (docs/events). */
    public static final List<String> TOPICS = List.of(
            "campaigns",
            "needs",
            "ballots",
            "tenders",
            "awards",
            "contracts",
            "orders",
            "invoices",
            "members",
            "suppliers",
            "machines");

    private static final int PARTITIONS = 6;

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    /** @param port 0 for any free one */
    public KafkaBroker(Path directory, int port) {
        this.directory = directory.resolve("kafka");
        this.port = FreePort.orThis(port);
        this.controllerPort = FreePort.orThis(0);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts the node and makes sure that the topics exist. */
    public synchronized void start() throws IOException, InterruptedException {
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format();
        }
        server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
        server.startup();
        createTopics();
    }

    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void format() throws IOException {
        Files.createDirectories(directory);
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .setDirectories(List.of(directory.toString()))
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka's directory could not be formatted", e);
        }
    }

    private void createTopics() throws InterruptedException {
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            var known = admin.listTopics().names().get();
            List<NewTopic> missing = TOPICS.stream()
                    .filter(topic -> !known.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be created", e.getCause());
        }
    }

    private Properties settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("listeners", "BROKER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.put("log.retention.ms", "-1");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "1");
        settings.put("controlled.shutdown.enable", "false");
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }
}
