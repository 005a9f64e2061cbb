package coop.grappe.supplier.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * The files that were printed last. Printing takes some 60 ms of a core for each item: whoever asks for the same edition meanwhile waits for the same
 * printing, and editions never change.
 */
@ApplicationScoped
class PrintedFiles {

    private static final int MOST = 20;

    private final FilePrinter printer;
    private final Map<Key, FutureTask<byte[]>> printed = new LinkedHashMap<>();

    PrintedFiles(FilePrinter printer) {
        this.printer = printer;
    }

    private record Key(String digest, String language) {}

    /** @param file asked for only if it has to be printed */
    byte[] pdf(String digest, Locale language, Supplier<TenderFile> file) {
        Key key = new Key(digest, language.getLanguage());
        FutureTask<byte[]> printing = taken(key, () -> printer.pdf(file.get(), digest, language));
        printing.run();
        try {
            return printing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits for the printing any more", e);
        } catch (ExecutionException e) {
            forget(key);
            throw new IllegalStateException("The tender file could not be printed", e);
        }
    }

    byte[] draft(TenderFile file, Locale language) {
        return printer.pdf(file, "", language);
    }

    private synchronized FutureTask<byte[]> taken(Key key, Supplier<byte[]> print) {
        FutureTask<byte[]> present = printed.remove(key);
        FutureTask<byte[]> printing = present == null ? new FutureTask<>(print::get) : present;
        printed.put(key, printing);
        if (printed.size() > MOST) {
            Iterator<Key> oldest = printed.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return printing;
    }

    private synchronized void forget(Key key) {
        printed.remove(key);
    }
}
