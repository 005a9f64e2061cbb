package coop.grappe.sealing;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** For trustees, and for whoever wants to verify a tender, without any service. Speaks French or English, as the machine does. */
public final class CommandLine {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final String USAGE = """
            keygen KEYFILE                 makes a trustee's key pair; prints the public key, for the charter
            open-share KEYFILE SHARE.json  opens the share that the service keeps for this trustee
            verify LOG.json LOGKEY [--head FILE] [--receipt FILE] [--bids OPENING.json] [--file TENDER.json]
                  [--offers ROUND-OPENING.json] [--exchanges NEGOTIATION-RECORD.json]
                  [--tender TENDER-LOG.json, with an auction’s log] …
                                           checks a tender's log; 0 if all is as it has to be, 1 if not""";

    private static final Set<String> OPTIONS =
            Set.of("--head", "--receipt", "--bids", "--file", "--offers", "--exchanges", "--tender");

    private final PrintStream out;
    private final Locale language;

    CommandLine(PrintStream out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /** See the usage, which no argument prints. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Locale language = Locale.getDefault().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        System.exit(new CommandLine(out, language).run(arguments));
    }

    /** @return 0 if all went well, 1 if something was found, 2 if the arguments are not understood */
    int run(String... arguments) throws IOException {
        List<String> words = List.of(arguments);
        if (words.size() == 2 && words.get(0).equals("keygen")) {
            return keygen(Path.of(words.get(1)));
        }
        if (words.size() == 3 && words.get(0).equals("open-share")) {
            return openShare(Path.of(words.get(1)), Path.of(words.get(2)));
        }
        if (words.size() >= 3 && words.size() % 2 == 1 && words.get(0).equals("verify")) {
            return verify(words);
        }
        out.println(USAGE);
        return 2;
    }

    private int keygen(Path file) throws IOException {
        TrusteeKey key = TrusteeKey.generate();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key.secret(), StandardOpenOption.WRITE);
        out.println(key.publicKey());
        return 0;
    }

    /**
     * As the service tells it.
     *
     * @param keyId what is sealed for the key: a tender, or a round
     * @param sealedShare in base64
     */
    record SealedShare(@JsonAlias("tenderId") String keyId, String sealedShare) {}

    private int openShare(Path keyFile, Path shareFile) throws IOException {
        SealedShare sealed = JSON.readValue(Files.readString(shareFile), SealedShare.class);
        KeyShare share = TrusteeKey.parse(Files.readString(keyFile))
                .open(Base64.getDecoder().decode(sealed.sealedShare()), sealed.keyId());
        out.println(JSON.writeValueAsString(Map.of("share", share.toString())));
        return 0;
    }

    private int verify(List<String> words) throws IOException {
        TenderLog log = JSON.readValue(Files.readString(Path.of(words.get(1))), TenderLog.class);
        Verification verification = new Verification(log, LogPublicKey.parse(keyText(words.get(2))));
        for (int i = 3; i < words.size(); i += 2) {
            if (!OPTIONS.contains(words.get(i))) {
                out.println(USAGE);
                return 2;
            }
            add(verification, words.get(i), Path.of(words.get(i + 1)));
        }
        verification.findings().forEach(finding -> out.println(finding.in(language)));
        return verification.findings().isEmpty() ? 0 : 1;
    }

    /** The key itself, or a file that holds it. */
    private static String keyText(String word) throws IOException {
        return word.contains("+") ? word : Files.readString(Path.of(word));
    }

    private static UUID round(Path record) throws IOException {
        return UUID.fromString(
                JSON.readTree(Files.readString(record)).path("roundId").asText());
    }

    /** Of a record, what could be read. */
    private static <T> List<T> all(Path record, String what, Class<T> type) throws IOException {
        List<T> found = new ArrayList<>();
        for (JsonNode one : JSON.readTree(Files.readString(record)).path(what)) {
            if (one.hasNonNull("salt")) {
                found.add(JSON.treeToValue(one, type));
            }
        }
        return found;
    }

    private static void add(Verification verification, String what, Path file) throws IOException {
        switch (what) {
            case "--head" -> verification.earlierHead(Files.readString(file));
            case "--receipt" -> verification.receipt(Files.readString(file));
            case "--file" -> verification.file(Files.readAllBytes(file));
            case "--offers" -> verification.unsealed(round(file), all(file, "offers", OpenedOffer.class));
            case "--exchanges" -> verification.exchanged(all(file, "exchanges", OpenedExchange.class));
            case "--tender" -> verification.anchoredIn(JSON.readValue(Files.readString(file), TenderLog.class));
            default -> verification.opened(all(file, "bids", OpenedBid.class));
        }
    }
}
