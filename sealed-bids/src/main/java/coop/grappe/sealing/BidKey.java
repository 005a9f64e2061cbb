package coop.grappe.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/** The key pair that a tender's bids, or a round's offers, are sealed for. Who seals needs its public half alone. */
public final class BidKey {

    private final KeysetHandle pair;

    private BidKey(KeysetHandle pair) {
        this.pair = pair;
    }

    public static BidKey generate() {
        try {
            return new BidKey(KeysetHandle.generateNew(Hpke.parameters(HpkeParameters.Variant.TINK)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, as Tink writes keysets in JSON. */
    public String publicKeyset() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Divides the private half: any {@code threshold} of the shares are the key, fewer tell nothing about it. */
    public List<KeyShare> divide(int shares, int threshold) {
        try {
            return KeyShare.divide(
                    TinkProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get()), shares, threshold);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param shares at least as many as the threshold asks
     * @throws IllegalArgumentException if they are not shares of one key, or too few
     */
    public static BidKey join(List<KeyShare> shares) {
        try {
            Hpke.parameters(HpkeParameters.Variant.TINK);
            return new BidKey(TinkProtoKeysetFormat.parseKeyset(KeyShare.join(shares), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("These shares are no key", e);
        }
    }

    /**
     * @param publicKeyset as {@link #publicKeyset()} gives it
     * @param context what the seal is bound to: it opens with the same context only
     */
    public static byte[] seal(byte[] plainText, String publicKeyset, byte[] context) {
        try {
            Hpke.parameters(HpkeParameters.Variant.TINK);
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(publicKeyset)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(plainText, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not be sealed", e);
        }
    }

    /** @return empty if this is not what was sealed for this key in this context */
    public Optional<byte[]> open(byte[] cipherText, byte[] context) {
        try {
            return Optional.of(pair.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(cipherText, context));
        } catch (GeneralSecurityException other) {
            return Optional.empty();
        }
    }
}
