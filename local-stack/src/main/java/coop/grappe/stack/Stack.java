package coop.grappe.stack;

import coop.grappe.embedded.KafkaBroker;
import coop.grappe.embedded.PostgresServer;
import coop.grappe.embedded.TokenIssuer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and the issuer in this process, the four services each in its own. What was started is stopped in the
 * opposite order, also when a part does not start.
 */
public final class Stack implements AutoCloseable {

    private final StackSettings settings;
    private final ServiceJvm jvm;
    private final BiConsumer<String, Duration> progress;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<StackService, ServiceProcess> services = new EnumMap<>(StackService.class);
    private final List<ServiceProcess> further = new ArrayList<>();
    private @Nullable DataDirectory data;
    private @Nullable PostgresServer postgres;
    private @Nullable KafkaBroker broker;
    private @Nullable TokenIssuer issuer;

    private Stack(StackSettings settings, ServiceJvm jvm, BiConsumer<String, Duration> progress) {
        this.settings = settings;
        this.jvm = jvm;
        this.progress = progress;
    }

    /** Starts everything, to be used soon. */
    public static Stack start(StackSettings settings, BiConsumer<String, Duration> progress) throws Exception {
        return start(settings, ServiceJvm.READY_SOON, progress);
    }

    /**
     * Starts everything and waits until it is healthy.
     *
     * @param progress told of each part that has started, and how long it took
     * @throws StackProblem if a person has to do something about it; nothing is left running
     */
    public static Stack start(StackSettings settings, ServiceJvm jvm, BiConsumer<String, Duration> progress)
            throws Exception {
        Stack stack = new Stack(settings, jvm, progress);
        try {
            stack.startAll();
            return stack;
        } catch (Exception e) {
            stack.close();
            throw e instanceof CompletionException && e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    public StackSettings settings() {
        return settings;
    }

    /** Stops a service in order and starts it again, as a deployment would. */
    public void restart(StackService service) throws IOException, InterruptedException {
        ServiceProcess running = services.remove(service);
        if (running != null) {
            running.close();
        }
        launch(service).awaitReady(http);
    }

    /** Ends a service without warning and starts it again, as a crash would. */
    public void crash(StackService service) throws IOException, InterruptedException {
        ServiceProcess running = services.remove(service);
        if (running != null) {
            running.kill();
        }
        launch(service).awaitReady(http);
    }

    /**
     * Starts a further instance of a service, which shares its database, on a free port.
     *
     * @return its address
     */
    public String startAnother(StackService service) throws IOException, InterruptedException {
        int port = Ports.free();
        ServiceProcess another = ServiceProcess.start(service, settings, jvm, port, environment());
        further.add(another);
        another.awaitReady(http);
        return StackSettings.url(port);
    }

    /** Stops the broker and starts it again, on the same data and port. */
    public void restartBroker() throws IOException, InterruptedException {
        if (broker == null) {
            throw new IllegalStateException("The broker is not running");
        }
        broker.stop();
        broker.start();
    }

    /** The memory of all processes of the stack together, in bytes, shared pages counted once. */
    public long residentBytes() throws IOException {
        return ResidentMemory.ofTree(ProcessHandle.current());
    }

    /** The most memory that a service has ever had resident, in bytes. */
    public long peakBytes(StackService service) throws IOException {
        ServiceProcess running = services.get(service);
        if (running == null) {
            throw new IllegalStateException(service.module() + " is not running");
        }
        return ResidentMemory.peakOf(running.pid());
    }

    /** Stops the services, then what they need. */
    @Override
    public void close() throws IOException {
        try (var held = data;
                var database = postgres;
                var events = broker;
                var tokens = issuer) {
            services.values().parallelStream().forEach(ServiceProcess::close);
            services.clear();
            further.forEach(ServiceProcess::close);
            further.clear();
        }
    }

    private void startAll() throws Exception {
        data = DataDirectory.take(settings.data());
        InfrastructureLog.in(settings.data());
        PostgresServer.endOrphan(settings.data());
        Ports.checkFree(settings);
        var database = async("PostgreSQL", () -> {
            postgres = PostgresServer.start(settings.data(), settings.postgresPort(), StackService.databases());
            return postgres;
        });
        issuer = TokenIssuer.start(settings.data(), settings.issuerPort());
        KafkaBroker kafka = new KafkaBroker(settings.data(), settings.kafkaPort());
        broker = kafka;
        var events = async("Kafka", () -> {
            kafka.start();
            return kafka;
        });
        CompletableFuture.allOf(database, events).join();
        startServices();
    }

    private void startServices() throws IOException {
        for (StackService service : StackService.values()) {
            launch(service);
        }
        CompletableFuture.allOf(services.entrySet().stream()
                        .map(entry -> async(entry.getKey().module(), () -> {
                            entry.getValue().awaitReady(http);
                            return entry.getKey();
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private ServiceProcess launch(StackService service) throws IOException {
        ServiceProcess started = ServiceProcess.start(service, settings, jvm, environment());
        services.put(service, started);
        return started;
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuerUrl());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.kafkaPort());
        environment.put("GRAPPE_POSTGRES_PORT", Integer.toString(settings.postgresPort()));
        environment.put("GRAPPE_SEALING_DIRECTORY", sealingDirectory().toString());
        environment.put("GRAPPE_SEALING_LABORATORY", "true");
        environment.put(
                "GRAPPE_WEBHOOKS_KEY_FILE",
                settings.data().toAbsolutePath().resolve("webhooks.key").toString());
        // Whoever tries webhooks on a laptop has the receiver there too.
        environment.put("GRAPPE_WEBHOOKS_PLAIN_HTTP", "true");
        environment.put("GRAPPE_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.1/32");
        environment.put("GRAPPE_MEMBER_URL", settings.url(StackService.MEMBER));
        environment.put("GRAPPE_SUPPLIER_URL", settings.url(StackService.SUPPLIER));
        environment.put("GRAPPE_PURCHASING_URL", settings.url(StackService.PURCHASING));
        environment.put("GRAPPE_OCDS_ADDRESS", settings.url(StackService.GATEWAY) + "/api/v1/ocds");
        return environment;
    }

    private Path sealingDirectory() throws IOException {
        Path directory = settings.data().toAbsolutePath().resolve("sealing");
        if (!Files.exists(directory)) {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return directory;
    }

    private <T> CompletableFuture<T> async(String part, Callable<T> start) {
        long begun = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> {
            try {
                T started = start.call();
                progress.accept(part, Duration.ofNanos(System.nanoTime() - begun));
                return started;
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }
}
