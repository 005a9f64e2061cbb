package coop.grappe.purchasing.accounting;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The files that other programs read, each with its media type, encoding, order, and how many lines one file may have. */
enum FileFormat {
    HLEDGER("text/plain", StandardCharsets.UTF_8, "journal", HledgerJournal::new),
    BEANCOUNT("text/plain", StandardCharsets.UTF_8, "beancount", BeancountFile::new),
    CSV("text/csv", StandardCharsets.UTF_8, "csv", JournalCsv::new),
    SAGE_50("text/plain", Charsets.WINDOWS, "imp", SageFile::new),
    QUICKBOOKS_IIF("text/plain", Charsets.WINDOWS, "iif", IifFile::new),
    QUICKBOOKS_ONLINE("text/csv", StandardCharsets.UTF_8, "csv", QuickBooksCsv::new),
    XERO("text/csv", StandardCharsets.UTF_8, "csv", XeroCsv::new),
    FEC("text/plain", Charsets.LATIN, "txt", FecFile::new);

    private static final int QUICKBOOKS_ONLINE_ROWS = 1000;
    private static final int XERO_LINES = 300;

    /** The encodings of programs that do not read UTF-8. */
    static final class Charsets {
        static final Charset WINDOWS = Charset.forName("windows-1252");
        static final Charset LATIN = Charset.forName("ISO-8859-15");

        private Charsets() {}
    }

    private final String mediaType;
    private final Charset charset;
    private final String extension;
    private final Function<FileTerms, LedgerFile> writer;

    FileFormat(String mediaType, Charset charset, String extension, Function<FileTerms, LedgerFile> writer) {
        this.mediaType = mediaType;
        this.charset = charset;
        this.extension = extension;
        this.writer = writer;
    }

    static Optional<FileFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String mediaType() {
        return mediaType;
    }

    Charset charset() {
        return charset;
    }

    String extension() {
        return extension;
    }

    LedgerFile open(FileTerms terms) {
        return writer.apply(terms);
    }

    /** Whether its program wants the days in order; the others want the numbers in order. */
    boolean isByDay() {
        return this == HLEDGER || this == BEANCOUNT;
    }

    /** How many lines of entries its program takes from one file. */
    int mostLines() {
        return switch (this) {
            case XERO -> XERO_LINES;
            case QUICKBOOKS_ONLINE -> QUICKBOOKS_ONLINE_ROWS;
            case HLEDGER, BEANCOUNT, CSV, SAGE_50, QUICKBOOKS_IIF, FEC -> Integer.MAX_VALUE;
        };
    }
}
