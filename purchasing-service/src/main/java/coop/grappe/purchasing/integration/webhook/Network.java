package coop.grappe.purchasing.integration.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
record Network(InetAddress first, int bits) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9A-Fa-f:.]+)/([0-9]{1,3})");

    /** @throws IllegalArgumentException if it is not in CIDR notation */
    static Network of(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("No network in CIDR notation: " + written);
        }
        try {
            InetAddress first = InetAddress.getByName(parts.group(1));
            int bits = Integer.parseInt(parts.group(2));
            if (bits > first.getAddress().length * Byte.SIZE) {
                throw new IllegalArgumentException("Too long a prefix: " + written);
            }
            return new Network(first, bits);
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException("No network in CIDR notation: " + written, malformed);
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
