package coop.grappe.supplier.sanction;

import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.registry.SanctionKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed against a supplier.
 *
 * @param reason what is held against it, so that it can answer
 * @param length how long it lasts once it is imposed
 * @param answerUntil until when the supplier may answer; absent for the shortest time that the house allows
 * @param orderIds orders of its scorecard that it rests on
 * @param invoiceIds invoices of its scorecard that it rests on
 */
@Schema(examples = """
                {"kind":"suspension","reason":"Trois livraisons sur quatre en retard à l’hiver 2029.","length":"P90D",
                "answerUntil":"2030-02-20T22:00:00Z","orderIds":["01890a5d-ac96-774b-bcce-b30209000007"],"invoiceIds":[]}""")
record SanctionPlan(
        @NotNull SanctionKind kind,
        @NotBlank @Size(max = 10_000) String reason,

        @NotNull @Schema(type = SchemaType.STRING, examples = "P90D")
        Duration length,

        @Nullable Instant answerUntil,
        @Size(max = 200) List<@NotNull UUID> orderIds,
        @Size(max = 200) List<@NotNull UUID> invoiceIds) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(5 * 365);

    SanctionPlan {
        orderIds = Objects.requireNonNullElse(orderIds, List.of());
        invoiceIds = Objects.requireNonNullElse(invoiceIds, List.of());
    }

    /**
     * Until when the supplier may answer.
     *
     * @param known whether the orders and invoices are the supplier's
     * @throws coop.grappe.platform.problem.Problem 400 with everything that is wrong with it
     */
    Instant checked(boolean known, Duration timeToAnswer, Instant now) {
        Instant shortest = now.plus(timeToAnswer);
        Instant until = answerUntil == null ? shortest : answerUntil;
        new Violations(SanctionProblem.class)
                .check(length.compareTo(SHORTEST) >= 0, "length", "length.not-positive")
                .check(length.compareTo(LONGEST) <= 0, "length", "length.too-long", LONGEST.toDays())
                .check(!until.isBefore(shortest), "answerUntil", "answer.too-short", shortest.toString())
                .check(known, "orderIds", "facts.unknown")
                .throwIfAny();
        return until;
    }
}
