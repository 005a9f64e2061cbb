package coop.grappe.purchasing.integration.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookRulesTest {

    private static final Instant NOW = Instant.parse("2030-03-01T15:00:00Z");

    /** The example of the specification’s reference implementations. */
    @Test
    void aSignatureIsThatOfTheSpecification() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        String signature =
                Signature.of(List.of(secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");
        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    @Test
    void whileASecretIsRenewedBothSignTheNewOneFirst() {
        byte[] old = "0".repeat(24).getBytes(StandardCharsets.UTF_8);
        byte[] fresh = "1".repeat(24).getBytes(StandardCharsets.UTF_8);
        String both = Signature.of(List.of(fresh, old), "id", 1, "{}");
        assertEquals(
                Signature.of(List.of(fresh), "id", 1, "{}") + " " + Signature.of(List.of(old), "id", 1, "{}"), both);
    }

    @Test
    void aSecretIsReadableOnlyWithTheKeyAndForItsEndpoint(@TempDir Path folder) throws java.io.IOException {
        Path file = folder.resolve("keys/webhooks.key");
        SecretSeal seal = new SecretSeal(file);
        UUID endpoint = UUID.randomUUID();
        byte[] secret = {1, 2, 3};
        String sealed = seal.seal(secret, endpoint);
        assertArrayEquals(secret, new SecretSeal(file).open(sealed, endpoint), "the key outlives a restart");
        assertNotEquals(sealed, seal.seal(secret, endpoint), "no two look alike");
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, UUID.randomUUID()));
        assertThrows(
                IllegalStateException.class, () -> new SecretSeal(folder.resolve("other.key")).open(sealed, endpoint));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count(), "nothing is left lying about");
        }
    }

    @Test
    void retriesFollowThePublishedPauses() {
        RetrySchedule schedule = new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), 20);
        assertEquals(Optional.of(Duration.ofSeconds(5)), schedule.after(1, Optional.empty(), 0));
        assertEquals(Optional.of(Duration.ofSeconds(4)), schedule.after(1, Optional.empty(), -1));
        assertEquals(Optional.of(Duration.ofMinutes(6)), schedule.after(2, Optional.empty(), 1));
        assertEquals(Optional.empty(), schedule.after(3, Optional.empty(), 0));
        assertEquals(Optional.of(Duration.ofHours(1)), schedule.after(1, Optional.of(Duration.ofHours(1)), 0));
        assertEquals(Optional.of(Duration.ofSeconds(5)), schedule.after(1, Optional.of(Duration.ofSeconds(1)), 0));
    }

    @Property
    void jitterStaysInItsRange(
            @ForAll @IntRange(min = 1, max = 9) int tries, @ForAll @DoubleRange(min = -1, max = 1) double chance) {
        List<Duration> pauses = java.util.stream.IntStream.rangeClosed(1, 9)
                .mapToObj(n -> Duration.ofSeconds(1L << n))
                .toList();
        Duration pause = new RetrySchedule(pauses, 20)
                .after(tries, Optional.empty(), chance)
                .orElseThrow();
        Duration planned = pauses.get(tries - 1);
        assertTrue(pause.compareTo(planned.multipliedBy(8).dividedBy(10)) >= 0);
        assertTrue(pause.compareTo(planned.multipliedBy(12).dividedBy(10)) <= 0);
    }

    @Test
    void everyActIsAllowedInItsStatesAndNoOthers() {
        Map<EndpointAct, EndpointState> from =
                Map.of(EndpointAct.ENABLE, EndpointState.DISABLED, EndpointAct.DISABLE, EndpointState.ENABLED);
        for (EndpointAct act : EndpointAct.values()) {
            for (EndpointState state : EndpointState.values()) {
                assertEquals(from.get(act) == state, state.after(act).isPresent(), act + " " + state);
            }
        }
    }

    @Test
    void anEndpointIsDisabledOnceAndSaysWhy() {
        WebhookEndpoint endpoint = WebhookEndpoint.of(
                "CA-QC-NEQ:1", new EndpointPlan("https://exemple.coop/", List.of("orders.*"), null), "me", NOW);
        assertTrue(endpoint.isEnabled());
        endpoint.disable(DisabledFor.GONE, NOW);
        assertEquals(DisabledFor.GONE, endpoint.disabledFor());
        assertThrows(Problem.class, () -> endpoint.disable(DisabledFor.OWNER, NOW));
        assertThrows(Problem.class, endpoint::requireEnabled);
        endpoint.enable();
        assertEquals(null, endpoint.disabledAt());
        assertThrows(Problem.class, endpoint::enable);
    }

    @Test
    void anOldSecretSignsUntilItExpiresAndNoLonger() {
        WebhookSecret secret = WebhookSecret.of(UUID.randomUUID(), "sealed", NOW);
        assertTrue(secret.signs(NOW.plus(Duration.ofDays(3650))));
        secret.expire(NOW.plusSeconds(60));
        secret.expire(NOW.plusSeconds(600));
        assertTrue(secret.signs(NOW.plusSeconds(59)));
        assertFalse(secret.signs(NOW.plusSeconds(60)), "a later renewal does not lengthen its time");
    }
}
