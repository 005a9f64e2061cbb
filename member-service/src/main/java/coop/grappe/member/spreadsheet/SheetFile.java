package coop.grappe.member.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Opens a file by what is in it, not by its name. */
final class SheetFile {

    private static final int HEAD = 8;

    private SheetFile() {}

    /** @throws Unreadable if it is no spreadsheet that can be read */
    static Rows open(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new Unreadable("file.empty");
        }
        if (head.length == HEAD && ReadableWorkbook.isOLE2Header(head)) {
            throw new Unreadable("file.old-excel");
        }
        if (head.length == HEAD && ReadableWorkbook.isOOXMLZipHeader(head)) {
            return WorkbookRows.open(file);
        }
        return CsvRows.open(file);
    }
}
