package coop.grappe.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The Ed25519 key pair (RFC 8032) with which a log signs its heads and receipts. */
public final class LogKey {

    private final LogPublicKey publicKey;
    private final PrivateKey privateKey;

    private LogKey(LogPublicKey publicKey, PrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** @param name without spaces and plus signs, such as {@code grappe.coop/tenders} */
    public static LogKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new LogKey(LogPublicKey.of(name, pair.getPublic()), pair.getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param text as {@link #secret()} gave it */
    public static LogKey parse(String text) {
        List<String> lines = text.strip().lines().toList();
        try {
            PrivateKey privateKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
            return new LogKey(LogPublicKey.parse(lines.get(0)), privateKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not the key of a log", e);
        }
    }

    /** To be kept where only the log can read it. */
    public String secret() {
        return publicKey + "\n" + Base64.getEncoder().encodeToString(privateKey.getEncoded()) + "\n";
    }

    public LogPublicKey publicKey() {
        return publicKey;
    }

    String name() {
        return publicKey.name();
    }

    /** The first bytes of a signature tell which key made it. */
    byte[] sign(byte[] text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text);
            byte[] signature = signer.sign();
            return ByteBuffer.allocate(LogPublicKey.HASH + signature.length)
                    .put(publicKey.hash())
                    .put(signature)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The log cannot sign", e);
        }
    }
}
