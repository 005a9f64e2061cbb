package coop.grappe.supplier.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Cipher text, and what proves that it has not changed. */
public record SealedBid(byte[] cipherText) {

    /** SHA-256 in hexadecimal. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(cipherText));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedBid that && Arrays.equals(cipherText, that.cipherText);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cipherText);
    }

    @Override
    public String toString() {
        return "sealed " + digest();
    }
}
