package coop.grappe.member.member;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where goods are delivered in Canada.
 *
 * @param postalCode such as {@code H2X 1Y4}; kept in capitals
 * @param province ISO 3166-2 without the country; {@code QC} if absent
 */
@Embeddable
@Schema(
        requiredProperties = {"street", "city", "postalCode"},
        examples =
                "{\"street\":\"12, rue des Érables\",\"city\":\"Sherbrooke\",\"postalCode\":\"J1H 2B4\",\"province\":\"QC\"}")
public record Address(
        @NotBlank @Size(max = 200) String street,
        @NotBlank @Size(max = 100) String city,

        @NotBlank @Pattern(regexp = "[A-Z]\\d[A-Z] ?\\d[A-Z]\\d")
        String postalCode,

        @Pattern(regexp = "AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT")
        String province) {

    public Address {
        province = Objects.requireNonNullElse(province, "QC");
        postalCode = Objects.requireNonNullElse(postalCode, "").strip().toUpperCase(Locale.ROOT);
    }
}
