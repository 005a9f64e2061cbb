package coop.grappe.purchasing.accounting;

import static coop.grappe.purchasing.accounting.BooksFixture.entry;
import static coop.grappe.purchasing.accounting.BooksFixture.invoice;
import static coop.grappe.purchasing.accounting.BooksFixture.payment;
import static coop.grappe.purchasing.accounting.BooksFixture.terms;
import static coop.grappe.purchasing.accounting.BooksFixture.written;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.Beancount;
import coop.grappe.platform.test.Hledger;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFilesTest {

    private static final Locale FR = Locale.FRENCH;
    private static final Locale EN = Locale.ENGLISH;

    private final JournalEntry nasty = invoice("=1+1; \"F\\1\"\n  l’été  :x\ty");

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void anHledgerEntryStandsOnItsOwnLines() {
        HledgerJournal file = new HledgerJournal(terms(EN));
        assertTrue(file.head().contains("account asset:1010 Cash  ; type: A\n"));
        assertEquals("""

                2030-03-25 * (1) Invoice F-1, x y  ; id: 00000000-0000-0002-0000-000000000001, kind: invoice, \
                invoice: 00000000-0000-0001-0000-000000000001
                    expense:5350 Lighting and electricity  132.22 CAD
                    liability:2100 Accounts payable  -132.22 CAD
                """, file.entry(invoice("Invoice F-1; x\n  y")));
    }

    @Test
    void hledgerAcceptsWhateverStandsInAnEntryAndAddsUpTheSame() throws Exception {
        Hledger hledger = Hledger.find();
        Path journal = file("books.journal", written(new HledgerJournal(terms(FR)), nasty, payment(2, "2030-04-01")));
        assertEquals("", hledger.check(journal));
        assertEquals(
                Map.of(
                        "asset:1010 Encaisse", new BigDecimal("-32.22"),
                        "expense:5350 Éclairage et électricité", new BigDecimal("132.22"),
                        "liability:2100 Comptes fournisseurs", new BigDecimal("-100.00")),
                hledger.balances(journal));
    }

    @Test
    void beancountAcceptsWhateverStandsInAnEntryAndAddsUpTheSame() throws Exception {
        Beancount beancount = Beancount.find();
        Path ledger = file("books.beancount", written(new BeancountFile(terms(FR)), nasty, payment(2, "2030-04-01")));
        assertEquals("", beancount.check(ledger));
        assertEquals(
                Map.of(
                        "Assets:1010-Encaisse", new BigDecimal("-32.22"),
                        "Expenses:5350-Éclairage-et-électricité", new BigDecimal("132.22"),
                        "Liabilities:2100-Comptes-fournisseurs", new BigDecimal("-100.00")),
                beancount.balances(ledger));
    }

    @Test
    void bothProgramsRefuseAnEntryThatWasTamperedWith() throws Exception {
        Path journal = file(
                "torn.journal", written(new HledgerJournal(terms(EN)), nasty).replace("-132.22", "-132.21"));
        assertTrue(Hledger.find().check(journal).startsWith("exit"));
        Path ledger = file(
                "torn.beancount", written(new BeancountFile(terms(EN)), nasty).replace("-132.22", "-132.21"));
        assertTrue(Beancount.find().check(ledger).startsWith("exit"));
    }

    @Test
    void aSpreadsheetTakesNoTextForAFormula() {
        String csv = written(new JournalCsv(terms(FR)), invoice("=HYPERLINK(\"x\")"));
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""), csv);
        assertTrue(csv.contains(",5350,Éclairage et électricité,132.22,0.00,CAD,"), csv);
        assertEquals(3, csv.lines().count());
        assertTrue(written(new QuickBooksCsv(terms(FR)), invoice("@sum")).contains(",'@sum,"));
    }

    @Test
    void sageReadsADateASourceACommentAndSignedAmounts() {
        assertEquals(
                "03-25-30,\"1\",\"Facture l’été de 'Lumières du Fleuve' c\"\r\n5350,132.22\r\n2100,-132.22\r\n",
                written(
                        new SageFile(terms(FR)),
                        invoice("Facture l’été de \"Lumières du Fleuve\" coupée parce que trop longue")));
        SageFile file = new SageFile(terms(FR));
        Account letters = new Account("A-1", AccountType.ASSET, new Text("a", "a"), null, null);
        assertThrows(Problem.class, () -> file.require(letters));
        ChartOfAccounts.standard().all().forEach(account -> assertDoesNotThrow(() -> file.require(account)));
    }

    @Test
    void quickBooksDesktopReadsItsOwnTags() {
        String iif = written(new IifFile(terms(FR)), invoice("Facture\tF-1"));
        assertTrue(iif.startsWith("!ACCNT\tNAME\tACCNTTYPE\tDESC\r\n"), iif);
        assertTrue(iif.contains("ACCNT\t1010 Encaisse\tBANK\tEncaisse\r\n"), iif);
        assertTrue(iif.contains("ACCNT\t2100 Comptes fournisseurs\tOCLIAB\tComptes fournisseurs\r\n"), iif);
        assertTrue(iif.endsWith("""
                TRNS\t\tGENERAL JOURNAL\t03/25/2030\t5350 Éclairage et électricité\t132.22\t1\tFacture F-1\r
                SPL\t\tGENERAL JOURNAL\t03/25/2030\t2100 Comptes fournisseurs\t-132.22\t1\tFacture F-1\r
                ENDTRNS\r
                """), iif);
        iif.lines()
                .filter(line -> line.startsWith("ACCNT"))
                .forEach(line -> assertTrue(line.split("\t")[1].length() <= 31, line));
    }

    @Test
    void quickBooksOnlineFindsAccountsBelowTheirParents() {
        assertEquals("""
                JournalNo,JournalDate,AccountName,Debits,Credits,Description,Name,Currency\r
                1,03/25/2030,Operating expenses:Lighting and electricity,132.22,,Invoice,,CAD\r
                1,03/25/2030,Current liabilities:Accounts payable,,132.22,Invoice,,CAD\r
                """, written(new QuickBooksCsv(terms(EN)), invoice("Invoice")));
    }

    @Test
    void xeroReadsOneJournalPerNarration() {
        assertEquals("""
                *Narration,*Date,Description,*AccountCode,*TaxRate,*Amount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2\r
                1 =Facture,25/03/2030,Lighting and electricity,5350,Tax Exempt,132.22,,,,\r
                1 =Facture,25/03/2030,Accounts payable,2100,Tax Exempt,-132.22,,,,\r
                """, written(new XeroCsv(terms(EN)), invoice("=Facture")));
    }

    @Test
    void aFecHoldsToItsArticle() {
        AccountBalance cash = AccountBalance.of(
                ChartOfAccounts.standard().account("1010"), Money.cad("50.00"), Money.cad("0.00"), Money.cad("0.00"));
        AccountBalance equity = AccountBalance.of(
                ChartOfAccounts.standard().account("3500"), Money.cad("-50.00"), Money.cad("0.00"), Money.cad("0.00"));
        FileTerms year = new FileTerms(
                BooksFixture.books(), FR, LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31), List.of(cash, equity));
        JournalEntry closing = entry(
                3,
                EntryKind.CLOSING,
                "2030-12-31",
                "Fermeture",
                Line.debit("3500", Money.cad("132.22")),
                Line.credit("5350", Money.cad("132.22")));
        String text = written(new FecFile(year), nasty, payment(2, "2030-04-01"), closing, payment(4, "2030-12-31"));
        List<FecReader.Line> lines = FecReader.read(
                PlainText.in(FileFormat.FEC.charset(), text).getBytes(FileFormat.FEC.charset()),
                FileFormat.FEC.charset());
        assertEquals(8, lines.size());
        assertEquals(
                List.of("AN", "AN", "AC", "AC", "BQ", "BQ", "BQ", "BQ"),
                lines.stream().map(FecReader.Line::journal).toList());
        assertEquals("1010", lines.get(0).account());
        assertEquals("=1+1; \"F\\1\" l'été :x y (1)", lines.get(2).label());
        assertEquals(4, lines.get(7).number());
        assertTrue(lines.stream().noneMatch(line -> line.label().contains("Fermeture")));
    }

    @Test
    void anEncodingThatLacksACharacterGetsTheNearest() {
        assertEquals("l'été – 1 œ", PlainText.in(FileFormat.Charsets.WINDOWS, "l'été – 1 œ"));
        assertEquals("l'été - 1 œ ?", PlainText.in(FileFormat.Charsets.LATIN, "l’été – 1 œ 漢"));
        assertEquals("Dvorak", PlainText.in(FileFormat.Charsets.LATIN, "Dvořak"));
    }
}
