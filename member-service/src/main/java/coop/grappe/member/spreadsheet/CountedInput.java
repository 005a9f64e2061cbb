package coop.grappe.member.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read. */
final class CountedInput extends FilterInputStream {

    private long count;

    CountedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        count += Math.max(0, read);
        return read;
    }

    long count() {
        return count;
    }
}
