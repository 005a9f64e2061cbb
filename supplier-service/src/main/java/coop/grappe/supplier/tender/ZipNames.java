package coop.grappe.supplier.tender;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** What a ZIP file says it holds, read from its central directory: nothing is unpacked, so nothing can blow up. */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    private ZipNames() {}

    /** @return nothing if it is no ZIP file */
    static Set<String> of(byte[] content) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int last = content.length - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return names(zip, zip.getInt(at + 16), Short.toUnsignedInt(zip.getShort(at + 10)));
            }
        }
        return Set.of();
    }

    private static Set<String> names(ByteBuffer zip, int from, int count) {
        Set<String> names = new HashSet<>();
        long at = from;
        for (int i = 0; i < count && at >= 0 && at + ENTRY_LENGTH <= zip.limit(); i++) {
            int entry = (int) at;
            int name = Short.toUnsignedInt(zip.getShort(entry + 28));
            if (zip.getInt(entry) != ENTRY || at + ENTRY_LENGTH + name > zip.limit()) {
                return names;
            }
            names.add(new String(zip.array(), entry + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH
                    + name
                    + Short.toUnsignedInt(zip.getShort(entry + 30))
                    + Short.toUnsignedInt(zip.getShort(entry + 32));
        }
        return names;
    }
}
