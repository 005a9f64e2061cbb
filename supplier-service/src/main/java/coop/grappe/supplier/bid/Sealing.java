package coop.grappe.supplier.bid;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import coop.grappe.supplier.tender.TenderEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Makes bids unreadable until their opening: hybrid encryption (HPKE, X25519 and AES-256-GCM) for a key pair of each tender. Who
 * seals needs the public key alone, which is in the database; the private key is in a directory that the database does not hold.
 */
@ApplicationScoped
class Sealing {

    private static final HpkeParameters PARAMETERS = parameters();

    private final SealingKeys keys;
    private final KeyDirectory directory;

    Sealing(SealingKeys keys, KeyDirectory directory) {
        this.keys = keys;
        this.directory = directory;
    }

    /** A tender that is published gets its key pair. */
    void onPublication(@Observes TenderEvent.Published published) throws GeneralSecurityException {
        KeysetHandle pair = KeysetHandle.generateNew(PARAMETERS);
        directory.keep(
                published.tenderId(), TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get()));
        keys.persist(new SealingKey(
                published.tenderId(),
                TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle())));
    }

    SealedBid seal(byte[] plainText, SealContext context) {
        String publicKeyset = keys.findByIdOptional(context.tenderId())
                .orElseThrow(() -> new IllegalStateException("No sealing key for " + context.tenderId()))
                .publicKeyset();
        try {
            return new SealedBid(TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(publicKeyset)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(plainText, context.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The bid could not be sealed", e);
        }
    }

    /**
     * Only for the opening, which has checked the deadline with the tender locked.
     *
     * @return empty if this is not what was sealed in this context
     * @throws IllegalStateException if the key is not at hand
     */
    Optional<byte[]> open(SealedBid sealed, SealContext context) {
        HybridDecrypt key;
        try {
            key = TinkJsonProtoKeysetFormat.parseKeyset(
                            directory.read(context.tenderId()), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealing key of " + context.tenderId() + " is not readable", e);
        }
        try {
            return Optional.of(key.decrypt(sealed.cipherText(), context.bytes()));
        } catch (GeneralSecurityException tampered) {
            return Optional.empty();
        }
    }

    private static HpkeParameters parameters() {
        try {
            HybridConfig.register();
            return HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.TINK)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
