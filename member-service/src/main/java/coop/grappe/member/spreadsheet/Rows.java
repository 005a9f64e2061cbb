package coop.grappe.member.spreadsheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other; those of a workbook sheet by sheet. */
interface Rows extends AutoCloseable {

    /** @return null after the last one */
    @Nullable
    SheetRow next();

    /** How much of the file has been read, in percent, as far as one can tell. */
    int percent();

    @Override
    void close() throws IOException;
}
