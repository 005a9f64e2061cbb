package coop.grappe.member.spreadsheet;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found at a place of a file, in the reader's language.
 *
 * @param severity an {@code error} keeps its row out, a {@code note} says what was understood or skipped
 * @param row as a spreadsheet program shows it; 0 if it is about the whole sheet or file
 * @param column as the file names it; empty if it is about the whole row
 * @param stood what stood there
 */
@Schema(examples = """
                {"severity":"error","sheet":"Hiver","row":12,"column":"Qté","stood":"douze","message":"is no number"}""")
record FindingView(String severity, String sheet, long row, String column, String stood, String message) {

    static FindingView of(Finding finding, Locale language) {
        return new FindingView(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.sheet(),
                finding.row(),
                finding.column(),
                finding.stood(),
                finding.message(language));
    }
}
