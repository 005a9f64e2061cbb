package coop.grappe.platform.test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.problem.ProblemType;
import java.util.List;
import java.util.Locale;

/** Checks that every refusal of a feature can be said in both languages. */
public final class ProblemCatalogue {

    private ProblemCatalogue() {}

    /** Checks each constant of a feature's enum. */
    public static <P extends Enum<P> & ProblemType> void check(Class<P> feature) {
        for (P problem : feature.getEnumConstants()) {
            assertTrue(problem.slug().matches("[a-z]+(-[a-z]+)*"), problem.slug());
            assertTrue(problem.status() >= 400 && problem.status() < 600, problem.slug());
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertFalse(ProblemTexts.title(problem, language).isBlank(), problem.slug());
                List<Object> arguments = List.of("0", "1", "2", "3", "4");
                String detail = ProblemTexts.detail(problem, language, arguments);
                assertFalse(detail.isBlank() || detail.contains("{"), problem.slug() + ": " + detail);
            }
        }
    }
}
