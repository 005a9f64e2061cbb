package coop.grappe.embedded;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jose4j.json.JsonUtil;

/**
 * All parts at once, as a process: prints one line {@code READY {…}} when they can be used, and ends in order when its standard
 * input does, so that a killed parent leaves nothing behind.
 */
public final class Infrastructure implements AutoCloseable {

    private final PostgresServer postgres;
    private final KafkaBroker broker;
    private final TokenIssuer issuer;

    private Infrastructure(PostgresServer postgres, KafkaBroker broker, TokenIssuer issuer) {
        this.postgres = postgres;
        this.broker = broker;
        this.issuer = issuer;
    }

    /** Starts the parts side by side; the ports may be 0 for any free one. */
    static Infrastructure start(Path directory, List<String> databases, int postgresPort, int kafkaPort, int issuerPort)
            throws Exception {
        Files.createDirectories(directory);
        var postgres = async(() -> PostgresServer.start(directory, postgresPort, databases));
        KafkaBroker broker = new KafkaBroker(directory, kafkaPort);
        var kafka = async(() -> {
            broker.start();
            return broker;
        });
        try {
            return new Infrastructure(postgres.join(), kafka.join(), TokenIssuer.start(directory, issuerPort));
        } catch (CompletionException e) {
            kafka.handle((started, failure) -> started).join();
            broker.close();
            PostgresServer started =
                    postgres.handle((server, failure) -> server).join();
            if (started != null) {
                started.close();
            }
            throw e;
        }
    }

    Map<String, Object> addresses() {
        return Map.of(
                "postgresPort", postgres.port(),
                "kafkaBootstrap", broker.bootstrapServers(),
                "issuer", issuer.url(),
                "issuerKey", issuer.keyFile().toAbsolutePath().toString());
    }

    @Override
    public void close() throws Exception {
        issuer.close();
        broker.close();
        postgres.close();
    }

    /**
     * Runs until the end of standard input or SIGTERM.
     *
     * @param arguments {@code --directory D --databases a,b [--postgres-port N --kafka-port N --issuer-port N]}
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream output = System.out;
        System.setOut(System.err);
        Map<String, String> options = options(arguments);
        Infrastructure running = start(
                Path.of(required(options, "directory")),
                List.of(required(options, "databases").split(",", -1)),
                Integer.parseInt(options.getOrDefault("postgres-port", "0")),
                Integer.parseInt(options.getOrDefault("kafka-port", "0")),
                Integer.parseInt(options.getOrDefault("issuer-port", "0")));
        Thread stop = new Thread(() -> closeQuietly(running), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        output.println("READY " + JsonUtil.toJson(running.addresses()));
        while (System.in.read() >= 0) {
            continue;
        }
        System.exit(0);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is needed");
        }
        return value;
    }

    private static void closeQuietly(Infrastructure running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("Not stopped in order: " + e);
        }
    }

    private static <T> CompletableFuture<T> async(java.util.concurrent.Callable<T> start) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return start.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }
}
