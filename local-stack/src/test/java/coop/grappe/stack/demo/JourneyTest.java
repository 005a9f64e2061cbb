package coop.grappe.stack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Beancount;
import coop.grappe.platform.test.Hledger;
import coop.grappe.stack.Personas;
import coop.grappe.stack.Personas.Persona;
import coop.grappe.stack.Stack;
import coop.grappe.stack.StackService;
import coop.grappe.stack.StackSettings;
import coop.grappe.stack.demo.ByHand.Savings;
import coop.grappe.stack.demo.Demo.Outcome;
import coop.grappe.stack.demo.Demo.Stage;
import coop.grappe.supplier.ocds.OpenContracting;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One complete campaign on the whole stack, through the gateway, with each service and the broker restarted once on the way; then
 * everything that has to be true of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    private static final long THREE_GIB = 3L * 1024 * 1024 * 1024;
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path DEMO = HOME.resolve("local-stack/demo");

    private Stack stack;
    private Personas personas;
    private Api api;
    private Outcome outcome;
    private long residentBytes;

    @BeforeAll
    void playTheCampaign() throws Exception {
        Path data = Path.of("target", "journey").toAbsolutePath();
        deleteRecursively(data);
        stack = Stack.start(StackSettings.onFreePorts(HOME, data), (part, took) -> {});
        personas = Personas.read(DEMO.resolve("representatives.csv"));
        api = new Api(stack.settings(), personas);
        outcome =
                Demo.in(stack.settings()).interruptedBy(this::restartSomething).play(System.out);
        residentBytes = stack.residentBytes();
    }

    @AfterAll
    void stop() throws IOException {
        if (stack != null) {
            stack.close();
        }
    }

    private void restartSomething(Stage stage) {
        try {
            switch (stage) {
                case COLLECTING -> stack.crash(StackService.MEMBER);
                case CLOSED -> stack.restartBroker();
                case BIDS_SUBMITTED -> stack.crash(StackService.SUPPLIER);
                case AWARD_PROPOSED -> stack.restart(StackService.MEMBER);
                case ORDERED -> stack.crash(StackService.PURCHASING);
                case RECEIVED -> stack.restart(StackService.GATEWAY);
                case REGISTERED, CONTRACTED, INVOICED -> {}
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theReportIsWhatOneGetsByHandFromTheFiles() {
        Map<String, Savings> expected = new ByHand(new DemoFiles(DEMO)).savings();
        Map<String, Savings> reported = new LinkedHashMap<>();
        for (JsonNode member : outcome.report().path("members")) {
            reported.put(member.path("memberId").asText(), figures(member));
        }
        assertEquals(expected, reported);
    }

    @Test
    void theTotalIsTheSumOverTheMembers() {
        Savings none = new Savings(new BigDecimal("0.00"), new BigDecimal("0.00"), new BigDecimal("0.00"));
        Savings sum = none;
        for (JsonNode member : outcome.report().path("members")) {
            sum = sum.plus(figures(member));
        }
        assertEquals(sum, figures(outcome.report()));
        assertEquals(sum.saved(), amount(outcome.report(), "saved"));
        assertTrue(sum.saved().signum() > 0);
    }

    @Test
    void whatHasNoCrediblePriceIsListedApart() {
        JsonNode uncounted = outcome.report().path("uncounted");
        assertEquals(2, uncounted.path("needs").asInt());
        assertTrue(amount(uncounted, "worth").signum() > 0);
    }

    @Test
    void theGainIsSharedToTheCentAndOnWhatTheReportSaysWasPaid() {
        JsonNode sharing = api.get(api.actor("negotiator"), "/gain-sharings/" + outcome.campaignId())
                .body();
        BigDecimal transfers = BigDecimal.ZERO;
        BigDecimal gains = BigDecimal.ZERO;
        for (JsonNode share : sharing.path("shares")) {
            assertEquals(amount(share, "alone"), amount(share, "cost").add(amount(share, "gain")));
            assertEquals(amount(share, "transfer"), amount(share, "cost").subtract(amount(share, "paid")));
            transfers = transfers.add(amount(share, "transfer"));
            gains = gains.add(amount(share, "gain"));
        }
        assertEquals(0, transfers.signum());
        assertEquals(amount(sharing, "gain"), gains);
        JsonNode report = outcome.report();
        assertEquals(amount(sharing, "paid"), amount(report, "paid").add(amount(report.path("uncounted"), "paid")));
    }

    @Test
    void whoJoinedLateMayOrderBelowTheCeilingsThatAllAgreedTo() {
        for (var need : new DemoFiles(DEMO).rows("latecomers")) {
            String buyer = api.actor(need.getField("organization"), "buyer");
            List<JsonNode> entitlements = api.list(buyer, "/contracts?campaign=" + outcome.campaignId()).stream()
                    .flatMap(contract ->
                            api.list(buyer, "/contracts/" + contract.path("id").asText() + "/entitlements").stream())
                    .toList();
            assertEquals(1, entitlements.size());
            assertEquals(
                    need.getField("quantity"),
                    entitlements.get(0).path("left").path("value").asText());
        }
        String negotiator = api.actor("negotiator");
        assertTrue(api.list(negotiator, "/campaigns/" + outcome.campaignId() + "/rooms").stream()
                .anyMatch(room -> !room.path("taken").path("value").asText().equals("0")));
    }

    @Test
    void aMemberReadsItsOwnLinesAndTheTotals() {
        String member = members().get(0).login();
        JsonNode report =
                api.get(member, "/savings-reports/" + outcome.campaignId()).body();
        assertEquals(figures(outcome.report()), figures(report));
        assertEquals(1, report.path("members").size());
    }

    @Test
    void hledgerFindsNothingWrongWithAnyMembersBooksAndAddsUpTheSame() throws Exception {
        Hledger hledger = Hledger.find();
        Path folder = Files.createDirectories(Path.of("target", "journals").toAbsolutePath());
        for (Persona treasurer : members()) {
            Path journal = folder.resolve(treasurer.login() + ".journal");
            Files.writeString(journal, api.download(treasurer.login(), "/accounting/exports/hledger"));
            assertEquals("", hledger.check(journal), treasurer.login());
            assertTrue(hledger.balance(journal).matches("(0\\b.*)?"), treasurer.login());
            assertEquals(trialBalance(treasurer), byCode(hledger.balances(journal)), treasurer.login());
        }
    }

    @Test
    void beancountFindsNothingWrongWithAnyMembersBooksAndAddsUpTheSame() throws Exception {
        Beancount beancount = Beancount.find();
        Path folder = Files.createDirectories(Path.of("target", "journals").toAbsolutePath());
        for (Persona treasurer : members()) {
            Path ledger = folder.resolve(treasurer.login() + ".beancount");
            Files.writeString(ledger, api.download(treasurer.login(), "/accounting/exports/beancount"));
            assertEquals("", beancount.check(ledger), treasurer.login());
            assertEquals(trialBalance(treasurer), byCode(beancount.balances(ledger)), treasurer.login());
        }
    }

    /** What the service itself says that every account comes to, without those that come to nothing. */
    private Map<String, BigDecimal> trialBalance(Persona treasurer) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (JsonNode account :
                api.get(treasurer.login(), "/accounting/trial-balance").body().path("accounts")) {
            BigDecimal closing = amount(account, "closing");
            if (closing.signum() != 0) {
                balances.put(account.path("account").asText(), closing);
            }
        }
        return balances;
    }

    /** A program's balances under the codes that begin its account names. */
    private static Map<String, BigDecimal> byCode(Map<String, BigDecimal> balances) {
        Map<String, BigDecimal> byCode = new TreeMap<>();
        balances.forEach((name, amount) -> byCode.put(name.replaceAll("^[^:]*:(\\d+).*$", "$1"), amount));
        return byCode;
    }

    @Test
    void everyBookIsNumberedWithoutGapsAndBalances() {
        for (Persona treasurer : members()) {
            long number = 0;
            for (JsonNode entry : api.list(treasurer.login(), "/accounting/journal")) {
                assertEquals(++number, entry.path("number").asLong());
                BigDecimal balance = BigDecimal.ZERO;
                for (JsonNode line : entry.path("lines")) {
                    balance = balance.add(amount(line, "debit")).subtract(amount(line, "credit"));
                }
                assertEquals(0, balance.signum(), () -> entry.toString());
            }
            assertTrue(number > 0 || withdrew(treasurer), treasurer.login());
        }
    }

    @Test
    void theAuditorReadsWhoDidWhatInEachService() {
        String auditor = api.actor("auditor");
        assertTrue(acts(auditor, "member").containsAll(Set.of("campaigns.opened", "campaigns.closed")));
        assertTrue(acts(auditor, "supplier").containsAll(Set.of("tenders.published", "tenders.opened")));
        assertTrue(acts(auditor, "purchasing")
                .containsAll(Set.of("contracts.activated", "orders.placed", "invoices.paid")));
    }

    @Test
    void nothingIsParkedInTheEnd() {
        String operator = api.actor("operator");
        for (String service : List.of("member", "supplier", "purchasing")) {
            assertEquals(List.of(), api.list(operator, "/parked-events/" + service));
        }
    }

    @Test
    void allProcessesTogetherStayUnderThreeGibibytes() {
        assertTrue(residentBytes > 0 && residentBytes < THREE_GIB, () -> residentBytes + " bytes");
    }

    @Test
    void noOperationAnswersWithoutAToken() throws Exception {
        OpenApiWalk walk = new OpenApiWalk(gateway());
        assertTrue(walk.operations().size() > 60, "the document is joined");
        for (OpenApiWalk.Operation operation : walk.operations()) {
            for (String path : walk.filled(operation.path(), Map.of(), 1)) {
                boolean open = path.startsWith("/api/v1/ocds/");
                int status = walk.send(operation.method(), path, null).status();
                assertTrue(open ? status < 500 && status != 401 : status == 401, operation + " " + status);
            }
        }
    }

    @Test
    void whatAnyoneReadsIsValidOpenContractingData() throws Exception {
        Set<String> tags = new HashSet<>();
        String next = gateway() + "/api/v1/ocds/releases?limit=5";
        while (!next.isEmpty()) {
            JsonNode releases = OpenContracting.checkReleases(anyone(next));
            releases.path("releases").forEach(release -> release.path("tag").forEach(tag -> tags.add(tag.asText())));
            next = releases.path("links").path("next").asText("");
        }
        assertTrue(tags.containsAll(Set.of("planning", "tender", "award", "contract")), tags::toString);
        JsonNode records = OpenContracting.checkRecords(anyone(gateway() + "/api/v1/ocds/records"));
        assertEquals(1, records.path("records").size());
        JsonNode compiled = records.path("records").get(0).path("compiledRelease");
        assertEquals("complete", compiled.path("tender").path("status").asText());
        long buyers = StreamSupport.stream(compiled.path("parties").spliterator(), false)
                .filter(party -> party.path("roles").toString().contains("\"buyer\""))
                .count();
        assertTrue(buyers >= outcome.report().path("members").size(), "every co-op that buys is a buyer");
    }

    private static String anyone(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void noOperationLeaksToAnotherMemberOrLetsItAct() throws Exception {
        OpenApiWalk walk = new OpenApiWalk(gateway());
        Persona victim = members().get(0);
        Persona other = members().get(1);
        Persona outsider = new Persona("outsider", "Outsider", "CA-QC-NEQ:1199999999", other.roles());
        Map<String, Set<String>> everything = walk.discover(List.of(
                token(victim),
                token(personas.find(api.actor("negotiator")).orElseThrow()),
                token(personas.find(api.actor("operator")).orElseThrow())));
        everything.put("members", Set.of(victim.organization()));
        Set<String> secrets = secretsOf(victim);
        assertTrue(secrets.size() > 5, "there is something to leak");
        List<String> wrongs = new ArrayList<>();
        for (OpenApiWalk.Operation operation : walk.operations()) {
            for (String path : walk.filled(operation.path(), everything, 3)) {
                for (Persona attacker : List.of(other, outsider)) {
                    judge(operation, path, walk.send(operation.method(), path, token(attacker)), secrets, wrongs);
                }
            }
        }
        assertEquals(List.of(), wrongs);
    }

    private static void judge(
            OpenApiWalk.Operation operation,
            String path,
            OpenApiWalk.Answer answer,
            Set<String> secrets,
            List<String> wrongs) {
        if (answer.status() >= 500) {
            wrongs.add(operation.method() + " " + path + " broke: " + answer.status());
        }
        if (!operation.method().equals("get") && answer.status() < 400) {
            wrongs.add(operation.method() + " " + path + " took effect: " + answer.status());
        }
        secrets.stream()
                .filter(secret -> answer.status() < 400 && answer.body().contains(secret))
                .findFirst()
                .ifPresent(secret -> wrongs.add(operation.method() + " " + path + " leaks " + secret));
    }

    /** What belongs to one member alone: the ids of its needs, sites, orders, invoices, rebates and entries. */
    private Set<String> secretsOf(Persona member) {
        Set<String> secrets = new HashSet<>();
        for (String list : List.of(
                "/campaigns/" + outcome.campaignId() + "/needs",
                "/members/" + member.organization() + "/sites",
                "/orders",
                "/invoices",
                "/rebates",
                "/accounting/journal")) {
            api.list(member.login(), list)
                    .forEach(item -> secrets.add(item.path("id").asText()));
        }
        return secrets;
    }

    private Set<String> acts(String auditor, String service) {
        Set<String> acts = new HashSet<>();
        api.list(auditor, "/audit-entries/" + service)
                .forEach(entry -> acts.add(entry.path("act").asText()));
        assertFalse(acts.isEmpty());
        return acts;
    }

    private List<Persona> members() {
        return personas.all().stream()
                .filter(persona -> persona.roles().contains("treasurer"))
                .toList();
    }

    private static boolean withdrew(Persona member) {
        return new DemoFiles(DEMO)
                .rows("adhesions").stream()
                        .anyMatch(row -> row.getField("organization").equals(member.organization())
                                && row.getField("withdraws").equals("yes"));
    }

    private String gateway() {
        return stack.settings().url(StackService.GATEWAY);
    }

    private String token(Persona persona) throws IOException {
        return Personas.token(persona, stack.settings());
    }

    private static Savings figures(JsonNode row) {
        return new Savings(amount(row, "baseline"), amount(row, "paid"), amount(row, "fee"));
    }

    private static BigDecimal amount(JsonNode row, String field) {
        return new BigDecimal(row.path(field).path("amount").asText());
    }

    private static void deleteRecursively(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
