package coop.grappe.purchasing.receipt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A photo or a paper that somebody keeps, by what it is called and the hash of its content: whoever shows it later can prove that
 * it is the same.
 */
@Schema(examples = """
                {"name":"quai-2.jpg","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
public record Proof(
        @NotBlank @Size(max = 200) @Schema(examples = "quai-2.jpg")
        String name,

        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {}
