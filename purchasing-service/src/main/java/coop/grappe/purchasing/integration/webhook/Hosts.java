package coop.grappe.purchasing.integration.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The host of an address, as a person writes it. */
final class Hosts {

    private static final Pattern NUMERIC = Pattern.compile("\\[[0-9A-Fa-f:.%]+]|[0-9.]+");

    private Hosts() {}

    /** The host without the brackets around an IPv6 address. */
    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /**
     * Whether an endpoint may be named so, as far as that can be told without asking anybody: what a name stands for is judged at every
     * delivery.
     */
    static boolean mayBeNamed(String host, Destinations destinations) {
        if (!NUMERIC.matcher(host).matches()) {
            String name = host.toLowerCase(Locale.ROOT);
            boolean loopback = name.equals("localhost") || name.endsWith(".localhost");
            return !loopback || destinations.mayBeCalled(InetAddress.getLoopbackAddress());
        }
        try {
            return destinations.mayBeCalled(InetAddress.getByName(bare(host)));
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
