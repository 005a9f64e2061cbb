package coop.grappe.purchasing.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of an index, with who entered it. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b3020900000c","index":"ipc-quebec","day":"2031-01-01","value":"164.9",
                "source":"Statistique Canada, tableau 18-10-0004-01","enteredBy":"claire","enteredAt":"2031-02-18T14:00:00Z"}""")
record IndexValueView(
        UUID id, String index, LocalDate day, String value, String source, String enteredBy, Instant enteredAt) {

    static IndexValueView of(IndexValue entered) {
        return new IndexValueView(
                entered.id(),
                entered.name(),
                entered.day(),
                entered.value().stripTrailingZeros().toPlainString(),
                entered.source(),
                entered.login(),
                entered.enteredAt());
    }
}
