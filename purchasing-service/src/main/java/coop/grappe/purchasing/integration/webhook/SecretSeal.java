package coop.grappe.purchasing.integration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps secrets in the database unreadable without a key that is not in it: AES-256 in Galois/counter mode, bound to the endpoint. */
@ApplicationScoped
class SecretSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    @Inject
    SecretSeal(WebhookConfig config) {
        this(config.keyFile());
    }

    SecretSeal(Path keyFile) {
        byte[] bytes;
        try {
            if (!Files.exists(keyFile)) {
                make(keyFile.toAbsolutePath());
            }
            bytes = Base64.getDecoder().decode(Files.readString(keyFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of grappe.webhooks.key-file cannot be read or made", e);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(keyFile + " does not hold 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    String seal(byte[] secret, UUID endpoint) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, endpoint);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** @throws IllegalStateException if it was sealed under another key or for another endpoint */
    byte[] open(String sealed, UUID endpoint) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, endpoint);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, UUID endpoint) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(endpoint.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret cannot be sealed or opened", e);
        }
    }

    /** Makes the file whole or not at all; another instance may be faster. */
    private void make(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Path whole = Files.createTempFile(
                file.getParent(),
                "webhooks",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, Base64.getEncoder().encodeToString(bytes));
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
