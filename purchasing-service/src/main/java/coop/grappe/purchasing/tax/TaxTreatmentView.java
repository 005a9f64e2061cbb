package coop.grappe.purchasing.tax;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a contract treats an item, for its two sides and for entitled members. */
@Schema(name = "TaxTreatment", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000033","itemId":"01890a5d-ac96-774b-bcce-b30209000004","category":"zero-rated",
                "from":"2030-03-01","reason":"Appareil médical : LTA, annexe VI, partie II, art. 14","login":"nego","decidedAt":"2030-02-25T15:00:00Z"}""")
record TaxTreatmentView(
        UUID id,
        UUID itemId,
        @Nullable String category,
        LocalDate from,
        String reason,
        String login,
        Instant decidedAt) {

    static TaxTreatmentView of(TaxTreatment treatment) {
        return new TaxTreatmentView(
                treatment.id(),
                treatment.itemId(),
                treatment.category(),
                treatment.from(),
                treatment.reason(),
                treatment.login(),
                treatment.decidedAt());
    }
}
