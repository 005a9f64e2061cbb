package coop.grappe.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** A trustee's own key pair: made and kept by the trustee, who tells its public half alone. */
public final class TrusteeKey {

    private static final int LENGTH = 32;

    private final KeysetHandle pair;

    private TrusteeKey(KeysetHandle pair) {
        this.pair = pair;
    }

    public static TrusteeKey generate() {
        try {
            return new TrusteeKey(KeysetHandle.generateNew(Hpke.parameters(HpkeParameters.Variant.NO_PREFIX)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param text as {@link #secret()} gave it */
    public static TrusteeKey parse(String text) {
        try {
            Hpke.parameters(HpkeParameters.Variant.NO_PREFIX);
            return new TrusteeKey(TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a trustee's key", e);
        }
    }

    /** To be kept where the trustee alone can read it. */
    public String secret() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The X25519 public key (RFC 7748) in base64url, 43 characters: what the charter says of a trustee. */
    @AccessesPartialKey
    public String publicKey() {
        try {
            HpkePublicKey key =
                    (HpkePublicKey) pair.getPublicKeysetHandle().getPrimary().getKey();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(key.getPublicKeyBytes().toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Seals a share for the trustee with this public key.
     *
     * @param keyId what the share is of, by the id of what is sealed for it: the seal is bound to that
     * @throws IllegalArgumentException if this is no public key
     */
    @AccessesPartialKey
    public static byte[] seal(KeyShare share, String publicKey, String keyId) {
        byte[] raw = Base64.getUrlDecoder().decode(publicKey);
        if (raw.length != LENGTH) {
            throw new IllegalArgumentException("Not an X25519 public key");
        }
        try {
            HpkePublicKey key =
                    HpkePublicKey.create(Hpke.parameters(HpkeParameters.Variant.NO_PREFIX), Bytes.copyFrom(raw), null);
            KeysetHandle handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build();
            return handle.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(share.toString().getBytes(StandardCharsets.US_ASCII), context(keyId));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Nothing can be sealed for this key", e);
        }
    }

    /** @throws IllegalArgumentException if it was not sealed for this trustee and this key */
    public KeyShare open(byte[] sealed, String keyId) {
        try {
            byte[] share = pair.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(sealed, context(keyId));
            return KeyShare.parse(new String(share, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not sealed for this trustee and this key", e);
        }
    }

    private static byte[] context(String keyId) {
        return ("grappe/share/1/" + keyId).getBytes(StandardCharsets.UTF_8);
    }
}
