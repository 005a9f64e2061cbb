package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The units that Grappe knows, by their code and by the words that people write ({@code units.csv}). */
@ApplicationScoped
public class Units {

    /** In the file, the words for a case of an item stand under this code, which is not one of Recommendation 20. */
    private static final String CASE = "CASE";

    private static final Memo<String> PLAIN = new Memo<>(Units::plainly);

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Unit> byWord = new HashMap<>();
    private final Set<String> wordsForCase = new HashSet<>();

    public Units() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Units.class.getResourceAsStream("units.csv")), StandardCharsets.UTF_8))) {
            file.lines().skip(1).map(line -> line.split(",", -1)).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String[] row) {
        List<String> words = List.of((row[1] + "|" + row[2] + "|" + row[6]).split("\\|"));
        if (row[0].equals(CASE)) {
            words.forEach(word -> wordsForCase.add(plain(word)));
            return;
        }
        Ratio factor = Ratio.parse(row[5]).orElse(Ratio.ONE);
        Unit unit = new Unit(row[0], new Text(row[1], row[2]), Integer.parseInt(row[3]), row[4], factor);
        byCode.put(unit.code(), unit);
        byWord.put(plain(unit.code()), unit);
        words.forEach(word -> byWord.put(plain(word), unit));
    }

    public Optional<Unit> ofCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The unit that somebody means, whatever the case, accents and dots. */
    public Optional<Unit> meantBy(String written) {
        return Optional.ofNullable(byWord.get(plain(written)));
    }

    /** Whether somebody means a whole pack of the item. */
    public boolean isCase(String written) {
        return wordsForCase.contains(plain(written));
    }

    /** How many of one unit another is, exactly; empty if they measure different things. */
    public Optional<Ratio> factor(Unit from, Unit into) {
        return from.convertsInto(into) ? Optional.of(from.factor().dividedBy(into.factor())) : Optional.empty();
    }

    Set<String> codes() {
        return byCode.keySet();
    }

    /** A word without what people write differently: case, accents, dots, spaces. */
    public static String plain(String written) {
        return PLAIN.of(written);
    }

    private static String plainly(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}.]", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
