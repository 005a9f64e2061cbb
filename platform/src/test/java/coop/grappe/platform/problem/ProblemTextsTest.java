package coop.grappe.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.ProblemCatalogue;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void everyCommonProblemIsSaidInBothLanguages() {
        ProblemCatalogue.check(CommonProblem.class);
    }

    @Test
    void theReadersLanguageIsTheBestOfTheTwoThatItAccepts() {
        assertEquals(Locale.FRENCH, ProblemTexts.language("fr-CA,fr;q=0.9,en;q=0.8"));
        assertEquals(Locale.ENGLISH, ProblemTexts.language("de, en;q=0.5"));
        assertEquals(Locale.ENGLISH, ProblemTexts.language("de"));
        assertEquals(Locale.ENGLISH, ProblemTexts.language(null));
        assertEquals(Locale.ENGLISH, ProblemTexts.language("q=;;;"));
    }
}
