package coop.grappe.supplier.qualification;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a document proves; a {@code @BeanParam}, as the body is the document. */
@SuppressWarnings("NullAway.Init")
public class QualificationPlan {

    /** How kinds are written. */
    public static final String KIND = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final int YEARS = 30;

    @QueryParam("kind")
    @NotNull
    @Size(max = 60)
    @Pattern(regexp = KIND)
    @Parameter(
            description = "A word that tenders ask for, such as `licence-rbq`, `insurance-liability` or"
                    + " `attestation-revenu-quebec`; others are free",
            example = "licence-rbq")
    String kind;

    @QueryParam("number")
    @Size(max = 60)
    @Parameter(description = "The document’s own number", example = "5678-1234-01")
    @Nullable
    String number;

    @QueryParam("issuer")
    @NotBlank
    @Size(max = 200)
    @Parameter(example = "Régie du bâtiment du Québec")
    String issuer;

    @QueryParam("validFrom")
    @NotNull
    @Pattern(regexp = DAY)
    @Parameter(description = "Its first day", example = "2030-01-01")
    String validFrom;

    @QueryParam("expiresOn")
    @NotNull
    @Pattern(regexp = DAY)
    @Parameter(description = "Its last day", example = "2030-12-31")
    String expiresOn;

    @QueryParam("name")
    @NotBlank
    @Size(max = 200)
    @Parameter(description = "The name of the file", example = "licence-rbq-2030.pdf")
    String name;

    /** @throws coop.grappe.platform.problem.Problem 400 with everything that is wrong with its days */
    void check(Instant now) {
        LocalDate first = firstDay();
        LocalDate last = lastDay();
        LocalDate today = QuebecDay.of(now);
        new Violations(QualificationProblem.class)
                .check(!last.isBefore(first), "expiresOn", "expiry.before-beginning")
                .check(!last.isBefore(today), "expiresOn", "expiry.past")
                .check(!last.isAfter(first.plusYears(YEARS)), "expiresOn", "expiry.too-late", YEARS)
                .throwIfAny();
    }

    LocalDate firstDay() {
        return day(validFrom, "validFrom");
    }

    LocalDate lastDay() {
        return day(expiresOn, "expiresOn");
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new Violations(QualificationProblem.class)
                    .check(false, field, "day.unknown")
                    .refusal();
        }
    }
}
