package coop.grappe.supplier.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier stands at an instant, by the sanctions that are in force: only these have effects.
 *
 * @param until when the gravest one ends
 * @param reason why, as it was imposed
 */
@Schema(name = "SupplierStanding", examples = """
                {"level":"warned","sanctionId":"01890a5d-ac96-774b-bcce-b30209000021","until":"2030-06-01T04:00:00Z",
                "reason":"Trois livraisons sur quatre en retard à l’hiver 2029."}""")
public record Standing(
        Level level,
        @Nullable UUID sanctionId,
        @Nullable Instant until,
        @Nullable String reason) {

    /** From good to bad. */
    @Schema(name = "StandingLevel")
    public enum Level {
        GOOD("good"),
        WARNED("warned"),
        SUSPENDED("suspended");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }
    }

    static Standing of(List<Restriction> restrictions, Instant now) {
        return restrictions.stream()
                .filter(restriction -> restriction.isInForce(now))
                .max(Comparator.comparing(Restriction::kind).thenComparing(Restriction::until))
                .map(gravest -> new Standing(
                        gravest.kind() == SanctionKind.SUSPENSION ? Level.SUSPENDED : Level.WARNED,
                        gravest.sanctionId(),
                        gravest.until(),
                        gravest.reason()))
                .orElse(new Standing(Level.GOOD, null, null, null));
    }

    public boolean isSuspended() {
        return level == Level.SUSPENDED;
    }

    public boolean isWarned() {
        return level == Level.WARNED;
    }
}
