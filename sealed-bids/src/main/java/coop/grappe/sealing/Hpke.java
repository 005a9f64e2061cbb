package coop.grappe.sealing;

import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;

/** Hybrid encryption as RFC 9180 describes it: X25519, HKDF with SHA-256, AES-256-GCM. */
final class Hpke {

    private Hpke() {}

    static HpkeParameters parameters(HpkeParameters.Variant variant) {
        try {
            HybridConfig.register();
            return HpkeParameters.builder()
                    .setVariant(variant)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
