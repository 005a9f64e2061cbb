package coop.grappe.member.campaign;

import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who opens the bids: each trustee holds a share of the key, and it takes several of them. Whoever accepts the charter accepts them and
 * their keys.
 *
 * @param threshold how many of them it takes, from 2
 */
@Schema(examples = """
                {"threshold":2,"trustees":[
                {"organization":"CA-QC-NEQ:1160000001","publicKey":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"},
                {"organization":"CA-QC-NEQ:1160000002","publicKey":"3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08"}]}""")
public record Trusteeship(
        @Min(2) int threshold,
        @NotNull @Size(min = 2, max = 15) List<@NotNull @Valid Trustee> trustees) {

    /**
     * One of them.
     *
     * @param publicKey X25519 (RFC 7748), in base64url
     */
    public record Trustee(
            @NotBlank @Size(max = 100) String organization,
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String publicKey) {}

    void check(String field, Violations violations) {
        violations.check(threshold <= trustees.size(), field + ".threshold", "trustees.threshold", trustees.size());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < trustees.size(); i++) {
            Trustee trustee = trustees.get(i);
            String of = field + ".trustees[" + i + "]";
            violations.check(seen.add(trustee.organization()), of + ".organization", "twice");
            violations.check(seen.add(trustee.publicKey()), of + ".publicKey", "twice");
        }
    }
}
