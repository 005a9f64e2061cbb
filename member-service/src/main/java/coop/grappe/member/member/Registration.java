package coop.grappe.member.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to register an organization.
 *
 * @param id its scheme and its id there
 * @param kind a member if absent
 */
@Schema(
        examples =
                "{\"id\":\"CA-QC-NEQ:1165432109\",\"name\":\"Coopérative d’habitation du Vieux-Moulin\",\"region\":\"Estrie\",\"kind\":\"member\"}")
record Registration(
        @NotNull @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]+)+:[A-Za-z0-9-]{1,40}")
        String id,

        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String region,
        @Nullable MemberKind kind) {

    MemberKind kindOrMember() {
        return kind == null ? MemberKind.MEMBER : kind;
    }
}
