package coop.grappe.stack.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A federation's spreadsheet with the needs of all its members, each for other items. */
final class NeedsFile {

    private NeedsFile() {}

    /** Writes so many rows, spread evenly over members and items; the same ones each time. */
    static void write(Path file, int members, int items, int rows) throws IOException {
        Random random = new Random(20301101);
        int each = rows / members;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Membre;Article;Site;Quantité;Unité;Du;Au;Prix payé;Source\n");
            for (int row = 0; row < rows; row++) {
                int member = row / each;
                int item = (member * 7 + row % each) % items;
                out.write("%s;Article %d;Immeuble %d;%d;%s;2030-%02d-01;2031-04-15;%d,%02d;facture\n"
                        .formatted(
                                Group.member(member),
                                item,
                                member,
                                random.nextInt(1, 200),
                                random.nextInt(10) == 0 ? "caisses" : "unités",
                                random.nextInt(1, 13),
                                random.nextInt(1, 100),
                                random.nextInt(100)));
            }
        }
    }
}
