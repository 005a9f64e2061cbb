package coop.grappe.purchasing.integration.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    private final Destinations strict = new Destinations(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.255",
                "255.255.255.255",
                "2130706433",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void whatIsNotOfThePublicInternetIsNotCalled(String address) throws UnknownHostException {
        assertFalse(strict.mayBeCalled(InetAddress.getByName(address)), address);
        assertEquals(Optional.empty(), strict.resolve(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "193.0.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00::1",
                "2001:4860::8888"
            })
    void whatIsOfThePublicInternetIs(String address) throws UnknownHostException {
        assertTrue(strict.mayBeCalled(InetAddress.getByName(address)), address);
    }

    @Test
    void anOperatorAllowsNetworksOfItsOwn() throws UnknownHostException {
        Destinations onPremises = new Destinations(List.of("10.20.0.0/16", "fd00:1::/32"));
        assertTrue(onPremises.mayBeCalled(InetAddress.getByName("10.20.255.1")));
        assertFalse(onPremises.mayBeCalled(InetAddress.getByName("10.21.0.1")));
        assertTrue(onPremises.mayBeCalled(InetAddress.getByName("fd00:1::5")));
        assertFalse(onPremises.mayBeCalled(InetAddress.getByName("fd00:2::5")));
        assertThrows(IllegalArgumentException.class, () -> new Destinations(List.of("example.org/8")));
        assertThrows(IllegalArgumentException.class, () -> new Destinations(List.of("10.0.0.0/33")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LocalHost", "db.localhost", "127.1", "2130706433", "[::1]", "[::ffff:10.0.0.1]"})
    void aHostThatIsPlainlyPrivateIsRefusedAtOnce(String host) {
        assertFalse(Hosts.mayBeNamed(host, strict), host);
    }

    @Test
    void aNameIsJudgedOnlyWhenItIsCalled() {
        assertTrue(Hosts.mayBeNamed("comptabilite.exemple.coop", strict));
        assertTrue(Hosts.mayBeNamed("[2606:4700::1111]", strict));
        assertTrue(Hosts.mayBeNamed("localhost", new Destinations(List.of("127.0.0.1/32"))));
    }
}
