package coop.grappe.supplier.dossier;

import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Procedure;
import coop.grappe.supplier.tender.TieRule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that can be published has its words. */
class JudgingLayoutTest {

    @Test
    void everyChoiceHasItsWordsInBothLanguages() {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Wording in = new Wording(language);
            Stream.of(
                            Stream.of(TieRule.values()).map(rule -> "tie." + rule.word()),
                            Stream.of(Procedure.values()).map(procedure -> "procedure." + procedure.word()),
                            Stream.of(CriterionKind.values()).map(kind -> "criterion." + kind.word()),
                            Stream.of(
                                    "formula.absolute", "formula.linear.highest", "formula.lowest", "formula.quality"))
                    .flatMap(keys -> keys)
                    .forEach(key -> assertFalse(in.word(key).isBlank(), key));
        }
    }
}
