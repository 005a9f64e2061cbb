package coop.grappe.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of the loopback interface. */
final class Ports {

    private Ports() {}

    /** A port that nothing listens on at the moment. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
