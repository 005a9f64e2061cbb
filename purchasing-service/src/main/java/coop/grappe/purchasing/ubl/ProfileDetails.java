package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organization's documents say of it.
 *
 * @param name the name that it is registered under; without it, the one by which Grappe knows it
 * @param gln its GS1 global location number, 13 digits of which the last checks the others
 * @param peppolId its participant id in Peppol: a scheme of the EAS code list, a colon, the id in that scheme
 * @param registrations its tax numbers, such as its GST and QST numbers
 * @param account where it wants to be paid
 * @param paymentTerms by when and how it wants to be paid
 */
@Schema(name = "TradingProfileDetails", examples = """
                {"name":"Lumières du Fleuve inc.","address":{"street":"40, rue du Port","city":"Rimouski","postalCode":"G5L 1A1","subdivision":"QC","country":"CA"},
                "gln":"7541234567899","peppolId":"0088:7541234567899","registrations":[{"tax":"GST","number":"123456789 RT0001"},{"tax":"QST","number":"1234567890 TQ0001"}],
                "contact":{"name":"Service des commandes","telephone":"418-555-0101","email":"commandes@lumieres.example"},
                "account":{"id":"815-30000-1234567","name":"Lumières du Fleuve inc.","institution":"CCDQCAMM"},
                "paymentTerms":{"fr":"30 jours nets","en":"Net 30 days"}}""")
record ProfileDetails(
        @Nullable @Size(max = 200) String name,
        @Nullable @Valid Address address,
        @Nullable @Pattern(regexp = "[0-9]{13}") String gln,
        @Nullable @Pattern(regexp = "[0-9]{4}:[!-~]{1,50}") String peppolId,
        @Size(max = 10) List<@NotNull @Valid Registration> registrations,
        @Nullable @Valid Contact contact,
        @Nullable @Valid Account account,
        @Nullable @Valid Text paymentTerms) {

    static final ProfileDetails NONE = new ProfileDetails(null, null, null, null, List.of(), null, null, null);

    ProfileDetails {
        registrations = List.copyOf(Objects.requireNonNullElse(registrations, List.of()));
    }

    /**
     * A postal address.
     *
     * @param subdivision such as QC
     * @param country two letters of ISO 3166-1
     */
    @Schema(name = "TradingAddress")
    record Address(
            @NotBlank @Size(max = 200) String street,
            @NotBlank @Size(max = 100) String city,
            @NotBlank @Size(max = 20) String postalCode,
            @Nullable @Size(max = 60) String subdivision,

            @NotNull @Pattern(regexp = "[A-Z]{2}") @Schema(examples = "CA")
            String country) {}

    /** A number under which it collects a tax. */
    @Schema(name = "TaxRegistration")
    record Registration(
            @NotNull @Pattern(regexp = "[A-Z]{2,10}") @Schema(examples = "GST")
            String tax,

            @NotBlank @Size(max = 60) String number) {}

    /** Whom to ask. */
    @Schema(name = "TradingContact")
    record Contact(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 50) String telephone,
            @Nullable @Size(max = 200) String email) {}

    /**
     * An account.
     *
     * @param id its number, or its IBAN
     * @param institution whose account it is: its BIC or institution number
     */
    @Schema(name = "TradingAccount")
    record Account(
            @NotBlank @Size(max = 60) String id,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 60) String institution) {}

    /** Whether the last digit of the GLN is what the others make it (GS1 General Specifications, 7.9). */
    boolean hasSoundGln() {
        if (gln == null) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (gln.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10 == gln.charAt(12) - '0';
    }
}
