package coop.grappe.supplier.bid;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What documents may be, and what their first bytes have to be then. */
public enum MediaKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004");

    /** The names of its parts stand unpacked in an archive. */
    private static final String WORKBOOK = "xl/workbook.xml";

    private final String word;
    private final byte[] beginning;

    MediaKind(String word, String beginning) {
        this.word = word;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the bytes look like it. */
    boolean fits(byte[] bytes) {
        boolean begins = bytes.length > beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
        return begins && (this != XLSX || new String(bytes, StandardCharsets.ISO_8859_1).contains(WORKBOOK));
    }

    @JsonValue
    public String word() {
        return word;
    }
}
