package coop.grappe.supplier.registry;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant FROM = Instant.parse("2030-02-01T12:00:00Z");
    private static final Instant UNTIL = Instant.parse("2030-05-01T12:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private static Supplier supplier() {
        return Supplier.registered(
                new SupplierPlan("CA-FED:1", "Un fournisseur", null, null, null, null, null, null, null), FROM);
    }

    private static Restriction restriction(UUID id, SanctionKind kind) {
        return new Restriction(id, kind, "Retards", FROM, UNTIL);
    }

    @Test
    void aSuspensionHoldsFromItsFirstInstantToItsEnd() {
        Supplier supplier = supplier();
        supplier.restrict(restriction(ONE, SanctionKind.SUSPENSION));
        assertDoesNotThrow(() -> supplier.requireUnsuspended(FROM.minus(TICK)));
        Problem refusal = assertThrows(Problem.class, () -> supplier.requireUnsuspended(FROM));
        assertEquals(SupplierProblem.SUPPLIER_SUSPENDED, refusal.type());
        assertThrows(Problem.class, () -> supplier.requireUnsuspended(UNTIL.minus(TICK)));
        assertDoesNotThrow(() -> supplier.requireUnsuspended(UNTIL));
        assertEquals(Standing.Level.GOOD, supplier.standing(UNTIL).level());
    }

    @Test
    void theGravestSanctionInForceDecides() {
        Supplier supplier = supplier();
        supplier.restrict(restriction(ONE, SanctionKind.SUSPENSION));
        supplier.restrict(restriction(OTHER, SanctionKind.WARNING));
        assertEquals(Standing.Level.SUSPENDED, supplier.standing(FROM).level());
        supplier.release(ONE);
        assertEquals(Standing.Level.WARNED, supplier.standing(FROM).level());
        assertEquals(OTHER, supplier.standing(FROM).sanctionId());
        assertDoesNotThrow(() -> supplier.requireUnsuspended(FROM));
    }

    @Test
    void kindsAreTagsAndTagsOfTheVocabularyAreKinds() {
        Supplier supplier = Supplier.registered(
                new SupplierPlan(
                        "CA-FED:1",
                        "Un fournisseur",
                        null,
                        null,
                        List.of(SupplierKind.LOCAL),
                        List.of("éclairage", "social-economy"),
                        null,
                        List.of("39100000", "3910"),
                        null),
                FROM);
        assertEquals(List.of("local", "social-economy", "éclairage"), supplier.tags());
        assertEquals(List.of(SupplierKind.LOCAL, SupplierKind.SOCIAL_ECONOMY), SupplierKind.among(supplier.tags()));
        assertEquals(List.of(new Category("3910")), supplier.categories());
    }
}
