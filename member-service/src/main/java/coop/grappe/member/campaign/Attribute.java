package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a need has to say of an item beyond its quantity, such as its colour.
 *
 * @param key its stable name
 * @param values those that are allowed; a need may say either language's word
 * @param required whether a need without it is refused
 */
@Schema(examples = """
                {"key":"colour","names":{"fr":"Couleur","en":"Colour"},
                "values":[{"fr":"blanc","en":"white"},{"fr":"gris","en":"grey"}],"required":true}""")
public record Attribute(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String key,
        @NotNull @Valid Text names,
        @NotEmpty @Size(max = 100) @Valid List<Text> values,
        boolean required) {

    /** The allowed value that somebody means, whatever the case and accents. */
    public Optional<Text> meantBy(String written) {
        String plain = Units.plain(written);
        return values.stream()
                .filter(value -> Units.plain(value.fr()).equals(plain)
                        || Units.plain(value.en()).equals(plain))
                .findFirst();
    }
}
