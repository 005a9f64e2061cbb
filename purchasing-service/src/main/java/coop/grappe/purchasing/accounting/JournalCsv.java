package coop.grappe.purchasing.accounting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as CSV (RFC 4180), one row per line of an entry; no text is taken for a formula. */
final class JournalCsv implements LedgerFile {

    private static final List<String> HEAD = List.of(
            "number",
            "date",
            "kind",
            "description",
            "account",
            "accountName",
            "debit",
            "credit",
            "currency",
            "entryId",
            "contractId",
            "orderId",
            "invoiceId",
            "rebateId",
            "documentDate",
            "reference",
            "receiptId",
            "returnId",
            "creditNoteId",
            "paymentId",
            "sharingId",
            "dividendId",
            "shortfallId",
            "reverses",
            "feeSettlementId");

    private final FileTerms terms;

    JournalCsv(FileTerms terms) {
        this.terms = terms;
    }

    @Override
    public String head() {
        StringWriter text = new StringWriter();
        csv(text).writeRecord(HEAD);
        return text.toString();
    }

    @Override
    public String entry(JournalEntry entry) {
        StringWriter text = new StringWriter();
        CsvWriter csv = csv(text);
        for (JournalEntry.Line line : entry.lines()) {
            csv.writeRecord(
                    Long.toString(entry.number()),
                    entry.date().toString(),
                    entry.kind().word(),
                    PlainText.noFormula(terms.in(entry.description())),
                    line.account(),
                    PlainText.noFormula(terms.in(terms.account(line.account()).names())),
                    line.debit().amount().toPlainString(),
                    line.credit().amount().toPlainString(),
                    line.debit().currency().getCurrencyCode(),
                    entry.id().toString(),
                    id(entry, SourceKind.CONTRACT),
                    id(entry, SourceKind.ORDER),
                    id(entry, SourceKind.INVOICE),
                    id(entry, SourceKind.REBATE),
                    entry.documentDate().toString(),
                    PlainText.noFormula(text(entry.reference())),
                    id(entry, SourceKind.RECEIPT),
                    id(entry, SourceKind.RETURN),
                    id(entry, SourceKind.CREDIT_NOTE),
                    id(entry, SourceKind.PAYMENT),
                    id(entry, SourceKind.SHARING),
                    id(entry, SourceKind.DIVIDEND),
                    id(entry, SourceKind.SHORTFALL),
                    text(entry.reverses()),
                    id(entry, SourceKind.FEE_SETTLEMENT));
        }
        return text.toString();
    }

    static CsvWriter csv(StringWriter text) {
        return CsvWriter.builder().bufferSize(0).build(text);
    }

    private static String id(JournalEntry entry, SourceKind kind) {
        return text(entry.source().id(kind));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
