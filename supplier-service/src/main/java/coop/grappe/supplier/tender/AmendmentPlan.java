package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to change what is published; the deadline stays or moves later. Quantities are the members' committed needs, and criteria, formula and
 * rules what everybody bids under: they never change.
 *
 * @param enquiriesUntil until when questions are taken from now on; as before if absent
 * @param asksAnew whether the description itself changes what is asked; any other change below does so anyway
 * @param lots what they are called from now on
 * @param breakpoints the thresholds that price schedules for these items must have from now on
 * @param documents attached before, for this amendment
 */
@Schema(examples = """
                {"description":{"fr":"Nouveaux dessins","en":"New drawings"},"submissionDeadline":"2030-03-15T17:00:00Z",
                "enquiriesUntil":"2030-03-08T17:00:00Z","asksAnew":true,
                "lots":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005","title":{"fr":"Éclairage DEL","en":"LED lighting"}}],
                "breakpoints":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","thresholds":["0","100"]}],
                "documents":{"added":["01890a5d-ac96-774b-bcce-b30209000021"],
                "withdrawn":["01890a5d-ac96-774b-bcce-b30209000020"]}}""")
record AmendmentPlan(
        @NotNull @Valid Text description,
        @NotNull Instant submissionDeadline,
        @Nullable Instant enquiriesUntil,
        boolean asksAnew,
        @Size(max = 100) List<@NotNull @Valid LotTitle> lots,
        @Size(max = 2000) List<@NotNull @Valid Breakpoints> breakpoints,
        @Valid DocumentChanges documents) {

    AmendmentPlan {
        lots = Objects.requireNonNullElse(lots, List.of());
        breakpoints = Objects.requireNonNullElse(breakpoints, List.of());
        documents = Objects.requireNonNullElse(documents, DocumentChanges.NONE);
    }

    /** Whether suppliers have to look at their bids again. */
    boolean changesWhatIsAsked() {
        return asksAnew || !lots.isEmpty() || !breakpoints.isEmpty() || !documents.isEmpty();
    }
}
