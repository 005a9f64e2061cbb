package coop.grappe.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.ProblemCatalogue;
import coop.grappe.supplier.admission.AdmissionProblem;
import coop.grappe.supplier.award.AwardProblem;
import coop.grappe.supplier.bid.BidProblem;
import coop.grappe.supplier.disclosure.OcdsReleasesResource;
import coop.grappe.supplier.evaluation.EvaluationProblem;
import coop.grappe.supplier.negotiation.NegotiationProblem;
import coop.grappe.supplier.qualification.QualificationProblem;
import coop.grappe.supplier.registry.SupplierProblem;
import coop.grappe.supplier.sanction.SanctionProblem;
import coop.grappe.supplier.tender.TenderProblem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    @Test
    void everyRefusalHasItsWordsInBothLanguages() {
        ProblemCatalogue.check(SupplierProblem.class);
        ProblemCatalogue.check(QualificationProblem.class);
        ProblemCatalogue.check(SanctionProblem.class);
        ProblemCatalogue.check(AdmissionProblem.class);
        ProblemCatalogue.check(TenderProblem.class);
        ProblemCatalogue.check(BidProblem.class);
        ProblemCatalogue.check(EvaluationProblem.class);
        ProblemCatalogue.check(AwardProblem.class);
        ProblemCatalogue.check(NegotiationProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SupplierProblem.class,
                QualificationProblem.class,
                SanctionProblem.class,
                AdmissionProblem.class,
                TenderProblem.class,
                BidProblem.class,
                EvaluationProblem.class,
                AwardProblem.class,
                NegotiationProblem.class,
                OcdsReleasesResource.class
            })
    void bothLanguagesHaveTheSameKeys(Class<?> feature) throws IOException {
        assertEquals(keys(feature, "fr"), keys(feature, "en"));
    }

    private static Set<String> keys(Class<?> feature, String language) throws IOException {
        Properties texts = new Properties();
        try (var stream = feature.getResourceAsStream("problems_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames();
    }
}
