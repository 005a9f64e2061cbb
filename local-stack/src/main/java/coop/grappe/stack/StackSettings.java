package coop.grappe.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the stack's parts are.
 *
 * @param home the checkout, in which the packaged services stand
 * @param data what survives a restart
 * @param services each service's port; 0 for any free one
 */
public record StackSettings(
        Path home, Path data, int postgresPort, int kafkaPort, int issuerPort, Map<StackService, Integer> services) {

    static final int POSTGRES_PORT = 15432;
    static final int KAFKA_PORT = 19092;
    static final int ISSUER_PORT = 8190;

    /**
     * The settings that a person made in the environment, or the usual ones.
     *
     * @param environment the value of a variable, or null
     */
    static StackSettings from(Path home, Function<String, @Nullable String> environment) {
        Map<StackService, Integer> services = new EnumMap<>(StackService.class);
        for (StackService service : StackService.values()) {
            services.put(service, port(environment, portVariable(service.name()), service.defaultPort()));
        }
        String data = environment.apply("GRAPPE_DATA");
        return new StackSettings(
                home,
                data == null || data.isBlank() ? home.resolve(".grappe") : Path.of(data),
                port(environment, portVariable("POSTGRES"), POSTGRES_PORT),
                port(environment, portVariable("KAFKA"), KAFKA_PORT),
                port(environment, portVariable("ISSUER"), ISSUER_PORT),
                Map.copyOf(services));
    }

    /** Settings on free ports, for tests. */
    public static StackSettings onFreePorts(Path home, Path data) {
        Map<StackService, Integer> services = new EnumMap<>(StackService.class);
        for (StackService service : StackService.values()) {
            services.put(service, Ports.free());
        }
        return new StackSettings(home, data, Ports.free(), Ports.free(), Ports.free(), Map.copyOf(services));
    }

    /** The port of a service. */
    public int port(StackService service) {
        return services.getOrDefault(service, service.defaultPort());
    }

    /** Where a service listens. */
    public String url(StackService service) {
        return url(port(service));
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** The issuer's address, which is the {@code iss} of every token. */
    public String issuerUrl() {
        return "http://127.0.0.1:" + issuerPort;
    }

    /** The variable by which a person sets a port. */
    static String portVariable(String part) {
        return "GRAPPE_" + part + "_PORT";
    }

    private static int port(Function<String, @Nullable String> environment, String variable, int usual) {
        String value = environment.apply(variable);
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(value.trim());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StackProblem("port.malformed", e, variable, value);
        }
        throw new StackProblem("port.malformed", variable, value);
    }
}
