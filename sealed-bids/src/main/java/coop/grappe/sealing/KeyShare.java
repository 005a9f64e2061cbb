package coop.grappe.sealing;

import com.codahale.shamir.Scheme;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A part of a secret that was divided by Shamir's scheme (Communications of the ACM 22 (11), 1979) over GF(256). Written as its number, a
 * hyphen and the value in base64url.
 *
 * @param number from 1
 * @param value in base64url
 */
public record KeyShare(int number, String value) {

    /** @param threshold how many make the whole, from 2 */
    static List<KeyShare> divide(byte[] secret, int shares, int threshold) {
        return new Scheme(new SecureRandom(), shares, threshold)
                .split(secret).entrySet().stream()
                        .map(part -> new KeyShare(
                                part.getKey(),
                                Base64.getUrlEncoder().withoutPadding().encodeToString(part.getValue())))
                        .toList();
    }

    static byte[] join(List<KeyShare> shares) {
        Map<Integer, byte[]> parts = shares.stream()
                .collect(Collectors.toMap(
                        KeyShare::number, share -> Base64.getUrlDecoder().decode(share.value())));
        return new Scheme(new SecureRandom(), Math.max(2, parts.size()), 2).join(parts);
    }

    /** @throws IllegalArgumentException if the text is no share */
    public static KeyShare parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 1) {
            throw new IllegalArgumentException("A share is written number-value");
        }
        return new KeyShare(Integer.parseInt(text.substring(0, hyphen)), text.substring(hyphen + 1));
    }

    /** SHA-256 of the share as written, in hexadecimal: tells a right share from a wrong one, and nothing about the key. */
    public String commitment() {
        return Sha256.hex(toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return number + "-" + value;
    }
}
