package coop.grappe.member.need;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.member.campaign.Units;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a baseline price comes from. Only an estimate is nobody's price: savings against it are shown apart. */
public enum BaselineSource {
    INVOICE("invoice", "facture", "dernière facture", "last invoice"),
    QUOTE("quote", "soumission", "devis", "quotation"),
    LIST("list", "liste", "prix de liste", "catalogue", "list price", "price list"),
    ESTIMATE("estimate", "estimation", "estimé");

    @EnumeratedValue
    private final String word;

    private final Text label;
    private final List<String> alsoWritten;

    BaselineSource(String word, String french, String... alsoWritten) {
        this.word = word;
        this.label = new Text(french, word);
        this.alsoWritten = List.of(alsoWritten);
    }

    /** The source that somebody means, in French or English. */
    public static Optional<BaselineSource> meantBy(String written) {
        String plain = Units.plain(written);
        return Arrays.stream(values()).filter(source -> source.isCalled(plain)).findFirst();
    }

    private boolean isCalled(String plain) {
        return plain.equals(word)
                || plain.equals(Units.plain(label.fr()))
                || alsoWritten.stream().map(Units::plain).anyMatch(plain::equals);
    }

    @JsonValue
    public String word() {
        return word;
    }

    public Text label() {
        return label;
    }
}
