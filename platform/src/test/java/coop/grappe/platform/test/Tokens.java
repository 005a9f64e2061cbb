package coop.grappe.platform.test;

import coop.grappe.platform.identity.Role;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tokens as the issuer of {@link InfrastructureResource} would give them. */
public final class Tokens {

    private static PrivateKey key;
    private static String issuer;

    private Tokens() {}

    /** A token of a representative whose login is its roles and organization. */
    public static String of(String organization, Role... roles) {
        String login = Arrays.stream(roles).map(Role::claim).collect(Collectors.joining("-")) + "@" + organization;
        return Jwt.issuer(issuer)
                .audience("grappe")
                .subject(login)
                .claim("name", login)
                .claim("org", organization)
                .claim("roles", Arrays.stream(roles).map(Role::claim).toList())
                .expiresIn(Duration.ofHours(1))
                .jws()
                .keyId("grappe")
                .sign(key);
    }

    static void use(Path pem, String issuerUrl) {
        try {
            key = KeyUtils.decodePrivateKey(Files.readString(pem));
            issuer = issuerUrl;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
