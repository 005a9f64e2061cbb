package coop.grappe.stack.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A federation and its members, each with one site; all invented. */
final class Group {

    static final String FEDERATION = "CA-QC-NEQ:1170000000";
    private static final String OPERATOR = "CA-QC-NEQ:1170999999";
    private static final String[] REGIONS = {
        "Bas-Saint-Laurent",
        "Saguenay–Lac-Saint-Jean",
        "Capitale-Nationale",
        "Mauricie",
        "Estrie",
        "Montréal",
        "Outaouais",
        "Abitibi-Témiscamingue",
        "Côte-Nord",
        "Nord-du-Québec",
        "Gaspésie–Îles-de-la-Madeleine",
        "Chaudière-Appalaches",
        "Laval",
        "Lanaudière",
        "Laurentides",
        "Montérégie",
        "Centre-du-Québec"
    };
    private static final int CLIENTS = 16;

    private final Door door;
    private final Load load;
    private final String[] sites;

    Group(Door door, Load load, int members) {
        this.door = door;
        this.load = load;
        this.sites = new String[members];
    }

    static String member(int number) {
        return "CA-QC-NEQ:1171%06d".formatted(number);
    }

    String site(int number) {
        return sites[number];
    }

    int size() {
        return sites.length;
    }

    void register() throws InterruptedException, ExecutionException {
        register(FEDERATION, "Fédération du banc d’essai", "Montréal", "federation");
        load.each(sites.length, CLIENTS, this::registerMember);
    }

    private void registerMember(int number) {
        String region = REGIONS[number % REGIONS.length];
        register(member(number), "Coop " + number, region, "member");
        String plan = ("{\"name\":\"Immeuble %d\",\"region\":\"%s\",\"address\":{\"street\":\"%d, rue des Essais\","
                        + "\"city\":\"Ville\",\"postalCode\":\"J1H 2B4\"}}")
                .formatted(number, region, number);
        String owner = member(number);
        sites[number] = door.post(owner, "/members/" + owner + "/sites", plan, "buyer", "delegate")
                .path("id")
                .asText();
    }

    private void register(String id, String name, String region, String kind) {
        String plan =
                "{\"id\":\"%s\",\"name\":\"%s\",\"region\":\"%s\",\"kind\":\"%s\"}".formatted(id, name, region, kind);
        door.post(OPERATOR, "/members", plan, "operator");
    }

    /** Has every member say that the federation may submit for it. */
    void mandate() throws InterruptedException, ExecutionException {
        String expires = Instant.now()
                .plus(Duration.ofDays(30))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        load.each(sites.length, CLIENTS, number -> {
            String owner = member(number);
            String plan = "{\"organization\":\"%s\",\"expires\":\"%s\"}".formatted(FEDERATION, expires);
            door.post(owner, "/members/" + owner + "/representations", plan, "delegate");
        });
    }

    /** A campaign that collects, in which the first so many members take part. */
    Campaign campaign(int items, int participants) throws InterruptedException, ExecutionException {
        String id = door.post(FEDERATION, "/campaigns", plan(), "negotiator")
                .path("id")
                .asText();
        List<String> itemIds = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            String plan =
                    ("{\"names\":{\"fr\":\"Article %d\",\"en\":\"Item %d\"},\"classification\":{\"scheme\":\"UNSPSC\","
                                    + "\"id\":\"39101628\"},\"unit\":\"EA\",\"packSize\":\"12\"}")
                            .formatted(item, item);
            itemIds.add(door.post(FEDERATION, "/campaigns/" + id + "/items", plan, "negotiator")
                    .path("id")
                    .asText());
        }
        door.post(FEDERATION, "/campaigns/" + id + "/opening", "", "negotiator");
        load.each(
                participants,
                CLIENTS,
                number -> door.post(
                        member(number),
                        "/campaigns/" + id + "/adhesions",
                        "{\"charterVersion\":1}",
                        "buyer",
                        "delegate"));
        return new Campaign(door, this, id, List.copyOf(itemIds));
    }

    private static String plan() {
        Instant until = Instant.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);
        return """
                {"title":{"fr":"Banc d’essai","en":"Benchmark"},
                "charter":{"objectives":{"fr":"Mesurer","en":"Measure"},
                "mandate":{"scope":{"fr":"Tout","en":"Everything"},
                "ceiling":{"amount":"900000000.00","currency":"CAD"},"expires":"%s"},
                "quorumPercent":50,"majorityPercent":50,"votingPeriod":"PT1H","standstillPeriod":"P10D",
                "feePercent":"1.5","gainSharing":"equal-price"},
                "collectingUntil":"%s",
                "collectiveMinimum":{"members":1,"baseline":{"amount":"1.00","currency":"CAD"}},
                "belowMinimum":{"extension":"P1D","times":0}}""".formatted(until.plus(Duration.ofDays(300)), until);
    }
}
