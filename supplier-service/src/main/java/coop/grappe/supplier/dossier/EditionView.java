package coop.grappe.supplier.dossier;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tender file as it was issued, without its content.
 *
 * @param digest SHA-256 of the content, in hexadecimal, as the tender’s log has it
 */
@Schema(examples = """
                {"number":2,"occasion":"amendment","issuedAt":"2030-02-10T09:00:00.123456Z",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
record EditionView(int number, Occasion occasion, Instant issuedAt, String digest) {

    static EditionView of(Edition edition) {
        return new EditionView(edition.number(), edition.occasion(), edition.issuedAt(), edition.digest());
    }
}
