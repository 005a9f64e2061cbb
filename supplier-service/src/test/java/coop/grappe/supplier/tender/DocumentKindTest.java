package coop.grappe.supplier.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocumentKindTest {

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] openDocument(String type) throws IOException {
        byte[] content = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void aDocumentIsKnownByWhatItHolds() throws IOException {
        assertEquals(Optional.of(DocumentKind.PDF), DocumentKind.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.of(DocumentKind.DOCX), DocumentKind.of(zip("[Content_Types].xml", "word/document.xml")));
        assertEquals(Optional.of(DocumentKind.XLSX), DocumentKind.of(zip("[Content_Types].xml", "xl/workbook.xml")));
        assertEquals(
                Optional.of(DocumentKind.ODT),
                DocumentKind.of(openDocument("application/vnd.oasis.opendocument.text")));
    }

    @Test
    void whateverElseIsNone() throws IOException {
        assertEquals(Optional.empty(), DocumentKind.of(new byte[0]));
        assertEquals(Optional.empty(), DocumentKind.of("<html>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.empty(), DocumentKind.of(zip("evil.exe")));
        assertEquals(Optional.empty(), DocumentKind.of(openDocument("application/vnd.oasis.opendocument.spreadsheet")));
    }

    @Test
    void aBrokenZipIsNoneWithoutFurtherAdo() throws IOException {
        byte[] whole = zip("[Content_Types].xml", "word/document.xml");
        for (int length = 0; length < whole.length; length++) {
            assertEquals(Optional.empty(), DocumentKind.of(Arrays.copyOf(whole, length)));
        }
        byte[] lost = whole.clone();
        Arrays.fill(lost, lost.length - 6, lost.length - 2, (byte) 0xFF);
        assertEquals(Optional.empty(), DocumentKind.of(lost));
    }
}
