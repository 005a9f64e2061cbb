package coop.grappe.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of the loopback interface. */
final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /**
     * A port that nothing listens on at the moment, below those that the system hands out to clients (from 32768 on Linux): one of these may be
     * taken by a connection before it is listened on.
     */
    static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    /** Refuses a start whose ports other programs hold, naming each and the variable that moves it. */
    static void checkFree(StackSettings settings) {
        check(settings.postgresPort(), "PostgreSQL", "POSTGRES");
        check(settings.kafkaPort(), "Kafka", "KAFKA");
        check(settings.issuerPort(), "issuer", "ISSUER");
        for (StackService service : StackService.values()) {
            check(settings.port(service), service.module(), service.name());
        }
    }

    private static void check(int port, String part, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new StackProblem("port.busy", e, Integer.toString(port), part, StackSettings.portVariable(variable));
        }
    }
}
