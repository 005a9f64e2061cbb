package coop.grappe.member.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the letters of a text file are written: by its byte order mark; without one UTF-8 if every byte of the file fits that, else
 * Windows-1252.
 *
 * @param mark how many bytes its byte order mark has
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PIECE = 1 << 16;

    /** @throws Unreadable if it is no text */
    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    InputStream afterMark(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return in;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** @throws Unreadable if there is a zero byte: then it is no text at all */
    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer letters = CharBuffer.allocate(PIECE);
        boolean valid = true;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = fill(in, bytes); ; read = fill(in, bytes)) {
                bytes.flip();
                requireText(bytes);
                if (valid) {
                    CoderResult result = decoder.decode(bytes, letters, read < 0);
                    valid = !result.isError();
                    letters.clear();
                }
                if (read < 0) {
                    return valid;
                }
                if (valid) {
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
    }

    private static int fill(InputStream in, ByteBuffer bytes) throws IOException {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read > 0) {
            bytes.position(bytes.position() + read);
        }
        return read;
    }

    private static void requireText(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                throw new Unreadable("file.no-spreadsheet");
            }
        }
    }
}
