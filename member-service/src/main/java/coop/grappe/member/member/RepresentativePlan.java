package coop.grappe.member.member;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to let a person act for an organization. */
@Schema(
        examples =
                "{\"login\":\"amelie\",\"name\":\"Amélie Test\",\"email\":\"amelie@example.org\",\"roles\":[\"buyer\",\"delegate\"]}")
record RepresentativePlan(
        @NotBlank @Size(max = 100) String login,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 200) String email,
        @NotEmpty List<@NotNull @Pattern(regexp = ROLES) String> roles) {

    private static final String ROLES =
            "buyer|delegate|treasurer|negotiator|evaluator|supplier|accounting|auditor|operator";
}
