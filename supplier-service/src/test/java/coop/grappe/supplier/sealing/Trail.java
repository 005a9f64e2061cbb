package coop.grappe.supplier.sealing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Everything that an operator can lay hands on, short of the memory of a running process. */
public final class Trail {

    /** A price in binary is searched as Latin-1, where each byte is a character. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Map<String, String> texts = new TreeMap<>();
    private final Set<Path> files = new TreeSet<>();

    /** Every row of every table, as text and with its bytes. */
    public Trail database(DataSource database) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (var connection = database.getConnection();
                var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (rows.next()) {
                        dump.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return text("database", dump.toString());
    }

    public Trail text(String place, String text) {
        texts.put(place, new String(text.getBytes(StandardCharsets.UTF_8), BYTES));
        return this;
    }

    /** Every file below: what the database and the broker keep, keys, logs. */
    public Trail files(Path directory) throws IOException {
        try (var walk = Files.walk(directory)) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        }
        return this;
    }

    public int size() {
        return texts.size() + files.size();
    }

    /** Where the price can be read, in any of the forms that software writes numbers and texts in. */
    public Set<String> of(String price) throws IOException {
        return holdingAny(
                forms(price).stream().map(form -> new String(form, BYTES)).collect(Collectors.toSet()));
    }

    /** Brokers and databases write zeros ahead, which hold no price. A file that is gone meanwhile holds none either. */
    private static String withoutPadding(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return "";
        }
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return new String(bytes, 0, length, BYTES);
    }

    /** Where the text can be read as it is, or its bytes if it is hexadecimal. */
    Set<String> holding(String hexadecimal) throws IOException {
        return holdingAny(Set.of(hexadecimal, new String(HexFormat.of().parseHex(hexadecimal), BYTES)));
    }

    private Set<String> holdingAny(Set<String> forms) throws IOException {
        Set<String> found = new TreeSet<>();
        texts.forEach((place, text) -> {
            if (forms.stream().anyMatch(text::contains)) {
                found.add(place);
            }
        });
        for (Path file : files) {
            String text = withoutPadding(file);
            if (forms.stream().anyMatch(text::contains)) {
                found.add(file.toString());
            }
        }
        return found;
    }

    static List<byte[]> forms(String price) {
        String digits = price.replace(".", "");
        List<byte[]> forms = new ArrayList<>();
        for (String text : List.of(price, digits, price.replace('.', ','))) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                forms.add(text.getBytes(charset));
            }
            String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            forms.add(hex.getBytes(StandardCharsets.US_ASCII));
            forms.add(hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
            for (int shift = 0; shift < 3; shift++) {
                forms.add(base64(text, shift));
            }
        }
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            forms.add(ByteBuffer.allocate(8)
                    .order(order)
                    .putLong(Long.parseLong(digits))
                    .array());
            forms.add(ByteBuffer.allocate(8)
                    .order(order)
                    .putDouble(Double.parseDouble(price))
                    .array());
            forms.add(numeric(new BigDecimal(price), order));
        }
        return forms;
    }

    /** What stays the same of a text in base64 at one of the three places that it can begin at. */
    private static byte[] base64(String text, int shift) {
        byte[] shifted = (" ".repeat(shift) + text).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int sureFrom = shift == 0 ? 0 : shift + 1;
        int sureTo = shifted.length * 8 / 6;
        return encoded.substring(sureFrom, sureTo).getBytes(StandardCharsets.US_ASCII);
    }

    /** How PostgreSQL stores a price of four digits before the point and four behind it: a short header, then digits to the base of 10,000. */
    private static byte[] numeric(BigDecimal price, ByteOrder order) {
        String digits = price.unscaledValue().toString();
        ByteBuffer bytes = ByteBuffer.allocate(2 + digits.length() / 2).order(order);
        bytes.putShort((short) (0x8000 | price.scale() << 7));
        for (int i = 0; i < digits.length(); i += 4) {
            bytes.putShort(Short.parseShort(digits.substring(i, i + 4)));
        }
        return bytes.array();
    }
}
