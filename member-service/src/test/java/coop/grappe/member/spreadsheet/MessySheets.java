package coop.grappe.member.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Two files as co-ops keep them, with everything wrong in them; all invented. */
public final class MessySheets {

    private MessySheets() {}

    /** Semicolons, Windows-1252, titles above the header, subtotals, blank rows, units in words, prices with spaces. */
    public static byte[] windows() {
        return """
                Coopérative d’habitation Les Tilleuls;;;;;;;
                Besoins pour l’achat d’hiver – version du comité;;;;;;;
                ;;;;;;;
                Article ;Qté demandée;Unité;Lieu de livraison;Du;Au;Prix payé l'an dernier;Remarques
                PRODUITS DE PEINTURE;;;;;;;
                Peinture blanche;4 caisses;;Siège;2030-11-01;15 avril 2031;14,25 $;mur nord
                peinture  BLANCHE;12,5;litres;Annexe;01/11/2030;15/04/2031;14,25 $;
                Sous-total;16,5;;;;;;
                ;;;;;;;
                ÉCLAIRAGE;;;;;;;
                Ampoule DEL;1\u00a0200;unités;Siège;1er nov. 2030;avril 2031;4,25 $;
                Ampoule D;36;unités;Annexe;2030-11;2031-04;4,2500;abrégé
                Ampoulle DEL;10;unités;Siège;2030-11-01;2031-04-15;4,25 $;faute de frappe
                Ampoule DEL;une douzaine;;Siège;2030-12-01;2031-04-15;4,25 $;
                Ampoule DEL;1,234;unités;Annexe;2030-12-01;2031-04-15;4,25 $;
                Ampoule DEL;5;litres;Siège;2031-01-01;2031-04-15;4,25 $;
                Ampoule DEL;6;unités;Chalet;2031-02-01;2031-04-15;4,25 US$;
                Article ;Qté demandée;Unité;Lieu de livraison;Du;Au;Prix payé l'an dernier;Remarques
                Ampoule DEL;24;unités;Siège;04/25/2031;2031-04-30;4,25 $;
                Peinture blanche;2 caisses;;Siège;2030-11-01;2031-04-15;14,25 $;deux fois
                Total;;;;;;1 234,56 $;
                """.getBytes(Charset.forName("windows-1252"));
    }

    /** Merged headers over two rows, several sheets, English and French, dates as dates and as words, totals. */
    public static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            winter(workbook.newWorksheet("Hiver 2030"));
            summer(workbook.newWorksheet("Summer"));
            Worksheet notes = workbook.newWorksheet("Notes");
            notes.value(0, 0, "Rencontre du comité : voir le procès-verbal");
            notes.value(1, 0, "Appeler le fournisseur");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void winter(Worksheet sheet) {
        sheet.value(0, 0, "Achats d’hiver");
        sheet.range(0, 0, 0, 7).merge();
        row(sheet, 2, "Produit", "Besoin", null, "Livraison", null, null, "Prix", null);
        sheet.range(2, 1, 2, 2).merge();
        sheet.range(2, 3, 2, 5).merge();
        sheet.range(2, 6, 2, 7).merge();
        row(sheet, 3, null, "Quantité", "UM", "Lieu", "du", "au", "prix unitaire", "source");
        row(
                sheet,
                4,
                "Ampoule DEL",
                240,
                "un.",
                "Siège",
                LocalDate.of(2030, 11, 1),
                LocalDate.of(2031, 4, 15),
                new BigDecimal("4.25"),
                "facture");
        row(
                sheet,
                5,
                "Peinture blanche",
                3,
                "boîtes",
                "Annexe",
                "1er novembre 2030",
                "15 avril 2031",
                "14,25 $",
                "soumission");
        row(sheet, 6, "Total", 243, null, null, null, null, null, null);
        row(
                sheet,
                8,
                "Peinture blanche",
                -2,
                "boîtes",
                "Siège",
                LocalDate.of(2030, 11, 1),
                LocalDate.of(2030, 10, 1),
                "gratuit",
                "un ami");
    }

    private static void summer(Worksheet sheet) {
        row(sheet, 0, "Item", "Qty (cases)", "Site", "Period", "Price paid", "Color?");
        row(sheet, 1, "LED bulb", "2", "Siège", "May 2031", "$4.25", "warm");
        row(sheet, 2, "LED bulb", "5 %", "Siège", "from 1 June 2031 to 30 June 2031", "$4.25", null);
        row(sheet, 3, "=1+1", 4, "Siège", "June 2031", "$4.25", null);
        row(sheet, 4, "Grand total", 7, null, null, null, null);
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (values[i] instanceof LocalDate day) {
                sheet.value(row, i, day);
                sheet.style(row, i).format("yyyy-mm-dd").set();
            } else if (values[i] != null) {
                sheet.value(row, i, values[i].toString());
            }
        }
    }
}
