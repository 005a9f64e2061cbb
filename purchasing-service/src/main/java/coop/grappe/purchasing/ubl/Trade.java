package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;

/** Between whom a document goes, what it follows, and in which language it speaks to people. */
record Trade(Side buyer, Side seller, Dialect dialect, Locale language) {

    /** Between two Peppol users documents follow its rules. */
    static Trade between(Side buyer, Side seller, Locale language) {
        Dialect dialect = buyer.usesPeppol() && seller.usesPeppol() ? Dialect.PEPPOL : Dialect.PLAIN;
        return new Trade(buyer, seller, dialect, language);
    }

    Trade in(Dialect other) {
        return new Trade(buyer, seller, other, language);
    }

    String of(Text text) {
        return language.equals(Locale.FRENCH) ? text.fr() : text.en();
    }

    /** A sentence of the bundle in the document's language. */
    String say(String key, Object... arguments) {
        return ProblemTexts.text(UblProblem.class, key, language, List.of(arguments));
    }
}
