package coop.grappe.purchasing.integration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses a webhook may go to: those of the public internet, and the networks that the operator allows. So nobody makes us call
 * our neighbours (server-side request forgery). The address that was judged is the one that is called; a name is not looked up again.
 */
@ApplicationScoped
class Destinations {

    /** The IANA registries of special-purpose addresses (RFC 6890), as of 2025, what is not globally reachable; and multicast. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    /** All that IPv6 routes globally; loopback, link-local, unique-local, multicast, mapped and translated IPv4 are outside of it. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private static final int IPV4_BYTES = 4;

    private final List<Network> allowed;

    @Inject
    Destinations(WebhookConfig config) {
        this(config.allowedNetworks().orElse(List.of()));
    }

    Destinations(List<String> allowedNetworks) {
        this.allowed = allowedNetworks.stream().map(Network::of).toList();
    }

    boolean mayBeCalled(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        boolean routed = address.getAddress().length == IPV4_BYTES || GLOBAL_UNICAST.contains(address);
        return routed && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    /**
     * The address of a host that may be called; empty if it has none but others.
     *
     * @throws UnknownHostException if there is no such host
     */
    Optional<InetAddress> resolve(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host))
                .filter(this::mayBeCalled)
                .findFirst();
    }
}
