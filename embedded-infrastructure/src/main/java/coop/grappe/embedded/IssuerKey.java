package coop.grappe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The key that signs the laptop's tokens: made once, in a file that only its owner may read (PKCS #8, PEM). */
public final class IssuerKey {

    private static final String ID = "grappe";
    private static final String HEADER = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOTER = "-----END PRIVATE KEY-----";

    private final Path file;
    private final RSAPrivateCrtKey key;

    private IssuerKey(Path file, RSAPrivateCrtKey key) {
        this.file = file;
        this.key = key;
    }

    /** Reads the key of a directory, or makes it. */
    public static IssuerKey in(Path directory) throws IOException {
        Path file = directory.resolve("issuer.pem");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            String base64 = Files.readString(file).replace(HEADER, "").replace(FOOTER, "");
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new IssuerKey(file, (RSAPrivateCrtKey) key);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " is not a private key", e);
        }
    }

    public Path file() {
        return file;
    }

    /** Signs a token for a representative, for the audience {@code grappe}. */
    public String token(
            String issuer, String login, String name, String organization, List<String> roles, Duration lifetime) {
        return sign(claims(issuer, login, name, organization, roles, lifetime));
    }

    /** Signs a token for a machine. Its {@code client_id} says that it is one (RFC 9068, section 2.2). */
    String machineToken(String issuer, MachineClients.Client client, Duration lifetime) {
        JwtClaims claims = claims(issuer, client.id(), client.id(), client.organization(), client.roles(), lifetime);
        claims.setClaim("client_id", client.id());
        return sign(claims);
    }

    private static JwtClaims claims(
            String issuer, String login, String name, String organization, List<String> roles, Duration lifetime) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("grappe");
        claims.setSubject(login);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setExpirationTimeMinutesInTheFuture(lifetime.toMinutes());
        claims.setClaim("name", name);
        claims.setClaim("org", organization);
        claims.setClaim("roles", roles);
        return claims;
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setKeyIdHeaderValue(ID);
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }

    RsaJsonWebKey publicJwk() {
        try {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            RsaJsonWebKey jwk = new RsaJsonWebKey(
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec));
            jwk.setKeyId(ID);
            jwk.setUse("sig");
            jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return jwk;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(Path file) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        Files.write(file, List.of(HEADER, base64, FOOTER));
    }
}
