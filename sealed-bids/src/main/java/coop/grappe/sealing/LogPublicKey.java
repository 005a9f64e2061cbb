package coop.grappe.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What one has to trust of a log, and all that one has to: its name and its Ed25519 public key (RFC 8032). Written as C2SP signed-note
 * writes a verifier key, {@code name+hash+key}.
 */
public final class LogPublicKey {

    private static final byte ED25519 = 1;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LENGTH = 32;
    static final int HASH = 4;

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    LogPublicKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw.clone();
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
            System.arraycopy(raw, 0, encoded, X509.length, LENGTH);
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    static LogPublicKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new LogPublicKey(name, Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    /** @throws IllegalArgumentException if the text is not a key */
    public static LogPublicKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A log's key is written name+hash+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("Not an Ed25519 public key");
        }
        LogPublicKey key = new LogPublicKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.hash()).equals(parts[1])) {
            throw new IllegalArgumentException("The key does not have this hash");
        }
        return key;
    }

    public String name() {
        return name;
    }

    byte[] hash() {
        byte[] whole = Sha256.of((name + "\n").getBytes(StandardCharsets.UTF_8), typed());
        return Arrays.copyOf(whole, HASH);
    }

    boolean verifies(byte[] text, byte[] signature) {
        if (signature.length < HASH || !Arrays.equals(hash(), Arrays.copyOf(signature, HASH))) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature, HASH, signature.length - HASH);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] typed() {
        byte[] typed = new byte[LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, LENGTH);
        return typed;
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
