package coop.grappe.purchasing.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.ProblemCatalogue;
import coop.grappe.purchasing.integration.feed.FeedProblem;
import coop.grappe.purchasing.integration.machine.MachineProblem;
import coop.grappe.purchasing.integration.webhook.WebhookProblem;
import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationProblemsTest {

    @Test
    void everyRefusalHasItsWordsInBothLanguages() {
        ProblemCatalogue.check(FeedProblem.class);
        ProblemCatalogue.check(WebhookProblem.class);
        ProblemCatalogue.check(MachineProblem.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {FeedProblem.class, WebhookProblem.class, MachineProblem.class})
    void bothLanguagesHaveTheSameKeys(Class<?> feature) throws IOException {
        assertEquals(keys(feature, "fr"), keys(feature, "en"));
    }

    private static Set<String> keys(Class<?> feature, String language) throws IOException {
        Properties texts = new Properties();
        try (var stream = feature.getResourceAsStream("problems_" + language + ".properties")) {
            texts.load(Objects.requireNonNull(stream));
        }
        return texts.stringPropertyNames();
    }
}
