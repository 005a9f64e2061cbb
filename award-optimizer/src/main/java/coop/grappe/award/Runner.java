package coop.grappe.award;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Solves a market from a file, so that anybody can check an award: {@code MARKET.json [SECONDS [GAP]]}. */
public final class Runner {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Runner() {}

    /** Prints the award as JSON, and how far it is on the error output. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || arguments.length > 3) {
            System.err.println("MARKET.json [SECONDS [GAP]]");
            System.exit(2);
        }
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 300;
        double gap = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.0001;
        System.out.println(JSON.writeValueAsString(solve(Path.of(arguments[0]), seconds, gap)));
    }

    /**
     * @param file a market as JSON
     * @param gap relative; 0 asks for the optimum itself
     * @throws IOException if it cannot be read, or is no market
     */
    public static Award solve(Path file, long seconds, double gap) throws IOException {
        Market market = JSON.readValue(Files.readAllBytes(file), Market.class);
        AwardSearch.Limits limits = new AwardSearch.Limits(gap, Duration.ofSeconds(seconds));
        return AwardSearch.solve(market, limits, found -> System.err.println(found.compared() + " …"));
    }
}
