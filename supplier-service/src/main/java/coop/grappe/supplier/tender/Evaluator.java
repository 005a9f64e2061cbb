package coop.grappe.supplier.tender;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Someone who judges bids.
 *
 * @param organization the organizer, or a member of the group
 * @param login the name of the account
 */
@Schema(examples = "{\"organization\":\"CA-QC-NEQ:1165432000\",\"login\":\"evaluation\"}")
public record Evaluator(
        @NotBlank @Size(max = 200) String organization,
        @NotBlank @Size(max = 200) String login) {}
