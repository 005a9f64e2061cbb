package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.stack.StackSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Members who may order under many contracts, each with a few items, drawn up from events and signed; all invented. */
final class Agreements {

    static final String ORGANIZER = "CA-QC-NEQ:1170000000";
    static final String SUPPLIER = "CA-QC-NEQ:1172000000";
    static final int ITEMS = 3;
    private static final int ENTITLED = 1_000_000;
    private static final int CLIENTS = 8;
    private static final int NEEDS_OF_AN_EVENT = 500;

    private final Door door;
    private final Databases databases;
    private final StackSettings settings;
    private final int members;
    private final int contracts;
    private final int scarceUnits;
    private final String campaign = UUID.randomUUID().toString();
    private final List<String> sites;
    private final List<String> items;
    private final ConcurrentHashMap<String, String> contractOfItem = new ConcurrentHashMap<>();

    /** @param scarceUnits how many units of each item of the last contract each member may order; of the others, as many as it likes */
    Agreements(StackSettings settings, Door door, Databases databases, int members, int contracts, int scarceUnits) {
        this.settings = settings;
        this.door = door;
        this.databases = databases;
        this.members = members;
        this.contracts = contracts;
        this.scarceUnits = scarceUnits;
        this.sites = ids(members);
        this.items = ids(contracts * ITEMS);
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
    }

    static String member(int number) {
        return "CA-QC-NEQ:1171%06d".formatted(number);
    }

    /** Has every contract drawn up and signed by both sides. */
    void conclude(Load load) throws InterruptedException, ExecutionException, SQLException {
        try (Announcing announcing = new Announcing(settings)) {
            IntStream.range(0, members).forEach(member -> announceNeeds(announcing, member));
            IntStream.range(0, contracts).forEach(contract -> announceAward(announcing, contract));
            announcing.await();
        }
        while (count("contract") < contracts || count("entitlement") < (long) contracts * ITEMS * members) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
        List<JsonNode> drawnUp = pages();
        load.each(drawnUp.size(), CLIENTS, number -> sign(drawnUp.get(number)));
    }

    private long count(String table) throws SQLException {
        return databases.number("purchasing", "select count(*) from " + table);
    }

    private List<JsonNode> pages() {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = door.get(ORGANIZER, "/contracts?limit=100" + after, "negotiator");
            page.path("items").forEach(all::add);
            if (page.path("items").size() < 100) {
                return all;
            }
            after = "&after=" + all.get(all.size() - 1).path("id").asText();
        }
    }

    private void sign(JsonNode contract) {
        String path = "/contracts/" + contract.path("id").asText() + "/signatures";
        String digest = "{\"documentDigest\":\"%s\"}"
                .formatted(contract.path("documentDigest").asText());
        door.post(ORGANIZER, path, digest, "negotiator");
        door.post(SUPPLIER, path, digest, "supplier");
        contract.path("lines")
                .forEach(line -> contractOfItem.put(
                        line.path("itemId").asText(), contract.path("id").asText()));
    }

    private void announceNeeds(Announcing announcing, int member) {
        for (int from = 0; from < items.size(); from += NEEDS_OF_AN_EVENT) {
            String needs = items.subList(from, Math.min(items.size(), from + NEEDS_OF_AN_EVENT)).stream()
                    .map(item -> need(member, item))
                    .collect(Collectors.joining(","));
            announcing.send("needs", "needs.committed.v2", member(member), """
                    {"campaignId":"%s","memberId":"%s","memberName":"Coop %d","sites":[{"siteId":"%s","name":"Immeuble %d",
                    "address":{"street":"%d, rue des Essais","city":"Ville","postalCode":"J1H 2B4","province":"QC"},"region":"Estrie"}],
                    "needs":[%s]}""".formatted(
                            campaign, member(member), member, sites.get(member), member, member, needs));
        }
    }

    private String need(int member, String item) {
        return """
                {"needId":"%s","siteId":"%s","itemId":"%s","quantity":{"value":"%d","unit":"EA"},"tolerance":{"value":"0","unit":"EA"},
                "period":{"from":"2030-01-01","to":"2030-12-31"},"deliveries":1,"ladder":null,
                "baselineUnitPrice":{"amount":"6.00","currency":"CAD"},"baselineSource":"invoice"}""".formatted(UUID.randomUUID(), sites.get(member), item, entitled(contractOf(item)));
    }

    private int contractOf(String item) {
        return items.indexOf(item) / ITEMS;
    }

    /** What a member may order of each item. */
    private int entitled(int contract) {
        return contract == contracts - 1 ? scarceUnits : ENTITLED;
    }

    private void announceAward(Announcing announcing, int contract) {
        String award = UUID.randomUUID().toString();
        String lines = itemsOf(contract).stream()
                .map(item -> line(item, entitled(contract) * members))
                .collect(Collectors.joining(","));
        announcing.send("awards", "awards.confirmed.v1", award, """
                {"awardId":"%s","tenderId":"%s","campaignId":"%s","organizer":"%s","title":{"fr":"Banc d’essai %d","en":"Benchmark %d"},
                "mandateCeiling":{"amount":"900000000.00","currency":"CAD"},"committedNeeds":%d,"feePercent":"1.5",
                "suppliers":[{"supplierId":"%s","name":"Fournitures du banc","lines":[%s]}],"confirmedAt":"2030-01-01T00:00:00Z"}""".formatted(
                        award,
                        UUID.randomUUID(),
                        campaign,
                        ORGANIZER,
                        contract,
                        contract,
                        members * items.size(),
                        SUPPLIER,
                        lines));
    }

    private static String line(String item, int quantity) {
        return """
                {"itemId":"%s","names":{"fr":"Ampoule DEL","en":"LED bulb"},"classification":{"scheme":"UNSPSC","id":"39101628"},"unit":"EA",
                "packSize":"1","quantity":{"value":"%d","unit":"EA"},"ceiling":{"value":"%d","unit":"EA"},
                "schedule":{"kind":"all-units","tiers":[{"threshold":"0","unitPrice":{"amount":"5.00","currency":"CAD"}},
                {"threshold":"10000000","unitPrice":{"amount":"4.50","currency":"CAD"}}]}}""".formatted(item, quantity, quantity);
    }

    /** An order of one unit of each item of a contract, placed at once, as JSON. */
    String order(int member, int contract) {
        List<String> ordered = itemsOf(contract);
        String lines = ordered.stream()
                .map("{\"itemId\":\"%s\",\"quantity\":{\"value\":\"1\",\"unit\":\"EA\"}}"::formatted)
                .collect(Collectors.joining(","));
        return "{\"contractId\":\"%s\",\"siteId\":\"%s\",\"place\":true,\"lines\":[%s]}"
                .formatted(contractOfItem.get(ordered.get(0)), sites.get(member), lines);
    }

    /** The items of a contract. */
    List<String> itemsOf(int contract) {
        return items.subList(contract * ITEMS, (contract + 1) * ITEMS);
    }

    /** The ids of a contract's lines, in the order of their items. */
    List<UUID> lines(Connection connection, int contract) throws SQLException {
        List<UUID> lines = new ArrayList<>();
        try (var select =
                connection.prepareStatement("select id from contract_line where contract_id = ? order by item_id")) {
            select.setObject(1, UUID.fromString(contractOfItem.getOrDefault(items.get(contract * ITEMS), "")));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getObject(1, UUID.class));
                }
            }
        }
        return lines;
    }
}
