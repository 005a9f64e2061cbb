package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.stack.Stack;
import coop.grappe.stack.StackService;
import coop.grappe.stack.StackSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A campaign of 5,000 members, 500 items, a million needs in one campaign. Single needs on one item beside the same spread
 * over all; the import beside PostgreSQL's own COPY; reading demand while writes go on; closing, with its events.
 */
final class DemandBench {

    private static final int CLIENTS = 32;
    private static final int WRITERS_BESIDE_READING = 4;
    private static final int ROUNDS = 4;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration READING = Duration.ofSeconds(40);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(80);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(2);

    private final StackSettings settings;
    private final Path scratch;
    private final PrintStream out;
    private final int members;
    private final int items;
    private final int needs;
    private final Figures figures = new Figures();
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicInteger mismatches = new AtomicInteger();
    private final Databases databases;
    private final Door door;

    DemandBench(StackSettings settings, Path scratch, int members, int items, int needs, PrintStream out) {
        this.settings = settings;
        this.scratch = scratch;
        this.members = members;
        this.items = items;
        this.needs = needs;
        this.out = out;
        this.databases = new Databases(settings);
        this.door = new Door(settings);
    }

    Figures run(Stack stack) throws InterruptedException, ExecutionException, IOException, SQLException {
        try (Load load = new Load()) {
            Group group = new Group(door, load, members);
            tell("%d members are registered, each with a site and a mandate for the federation".formatted(members));
            group.register();
            group.mandate();
            hotAndSpread(load, group);
            tell("%d members accept the charter of a campaign with %d items".formatted(members, items));
            Campaign campaign = group.campaign(items, members);
            importNeeds(load, campaign);
            readDemand(load, campaign);
            close(stack, campaign);
        }
        figures.put("demandMismatches", mismatches.get());
        figures.put("demandChecks", checks.get());
        figures.line(
                "demand is the sum of its needs, in " + checks.get() + " samples during the load: mismatches",
                Integer.toString(mismatches.get()),
                "0");
        return figures;
    }

    private void hotAndSpread(Load load, Group group) throws InterruptedException, ExecutionException {
        tell("%d clients submit needs, in turn on one item and over %d".formatted(CLIENTS, items));
        Campaign campaign = group.campaign(items, CLIENTS);
        load.during(ROUND, CLIENTS, client -> campaign.submit(client, anyItem()));
        Load.Seen hot = new Load.Seen(new long[0], 0);
        Load.Seen spread = new Load.Seen(new long[0], 0);
        AtomicBoolean going = new AtomicBoolean(true);
        Future<?> checking = checkWhile(load, campaign, going);
        for (int round = 0; round < ROUNDS; round++) {
            hot = hot.with(load.during(ROUND, CLIENTS, client -> campaign.submit(client, 0)));
            spread = spread.with(load.during(ROUND, CLIENTS, client -> campaign.submit(client, anyItem())));
        }
        going.set(false);
        checking.get();
        double ratio = hot.perSecond() / spread.perSecond();
        figures.put("hotToSpread", ratio);
        figures.put("hotPerSecond", hot.perSecond());
        figures.put("spreadPerSecond", spread.perSecond());
        figures.line("single needs per second, all on one item", "%.0f".formatted(hot.perSecond()), "");
        figures.line("single needs per second, over " + items + " items", "%.0f".formatted(spread.perSecond()), "");
        figures.line("hotToSpread", "%.3f".formatted(ratio), "at least 0.9");
    }

    private void importNeeds(Load load, Campaign campaign)
            throws InterruptedException, ExecutionException, IOException, SQLException {
        Path file = scratch.resolve("needs.csv");
        NeedsFile.write(file, members, items, needs);
        tell("%d needs are imported from a file of %d MiB".formatted(needs, Files.size(file) >> 20));
        AtomicBoolean going = new AtomicBoolean(true);
        Future<?> checking = checkWhile(load, campaign, going);
        long begun = System.nanoTime();
        String job = door.upload(
                        Group.FEDERATION,
                        campaign.path() + "/imports?mode=all&fileName=needs.csv",
                        "text/csv",
                        BodyPublishers.ofFile(file),
                        "buyer",
                        "negotiator")
                .path("id")
                .asText();
        JsonNode done = awaitImport(job);
        double perSecond = needs / ((System.nanoTime() - begun) / 1e9);
        going.set(false);
        checking.get();
        if (!done.path("state").asText().equals("completed")) {
            throw new IllegalStateException("The import ended otherwise: " + done);
        }
        Files.delete(file);
        double copy = databases.copyNeeds(campaign.id(), scratch.resolve("needs.copy"));
        figures.put("importToCopy", perSecond / copy);
        figures.put("importRowsPerSecond", perSecond);
        figures.put("copyRowsPerSecond", copy);
        figures.line(
                "rows per second of the import, from the upload to the end of the job",
                "%.0f".formatted(perSecond),
                "");
        figures.line("rows per second of COPY into a bare table with the same indexes", "%.0f".formatted(copy), "");
        figures.line("importToCopy", "%.3f".formatted(perSecond / copy), "at least 0.333");
        check(campaign);
    }

    private JsonNode awaitImport(String job) throws InterruptedException {
        while (true) {
            JsonNode seen = door.get(Group.FEDERATION, "/imports/" + job, "buyer", "negotiator");
            if (!List.of("waiting", "running").contains(seen.path("state").asText())) {
                return seen;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private void readDemand(Load load, Campaign campaign) throws InterruptedException, ExecutionException {
        tell("demand is read while %d members submit".formatted(WRITERS_BESIDE_READING));
        load.during(ROUND, 1, client -> campaign.readDemand());
        Future<Load.Seen> writing = writing(load, campaign);
        Load.Seen reading = load.during(READING, 1, client -> campaign.readDemand());
        Load.Seen written = writing.get();
        figures.put("demandReadP50Ms", reading.percentileMillis(50));
        figures.put("demandReadP99Ms", reading.percentileMillis(99));
        figures.put("needsPerSecondWhileReading", written.perSecond());
        figures.line(
                "reading a page of demand beside %.0f new needs per second: p50 in ms".formatted(written.perSecond()),
                "%.1f".formatted(reading.percentileMillis(50)),
                "");
        figures.line("demandReadP99Ms", "%.1f".formatted(reading.percentileMillis(99)), "below 50");
        AtomicBoolean going = new AtomicBoolean(true);
        Future<?> checking = checkWhile(load, campaign, going);
        load.during(ROUND, WRITERS_BESIDE_READING, client -> campaign.submit(client, anyItem()));
        going.set(false);
        checking.get();
    }

    private Future<Load.Seen> writing(Load load, Campaign campaign) {
        return load.asking(() -> load.during(
                READING, WRITERS_BESIDE_READING, client -> atPace(() -> campaign.submit(client, anyItem()))));
    }

    /** Writers of a steady rate: as fast as they can, they would measure the processors of a laptop and not the reading. */
    private static void atPace(Runnable work) {
        long next = System.nanoTime() + BETWEEN_WRITES.toNanos();
        work.run();
        LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
    }

    private void close(Stack stack, Campaign campaign) throws InterruptedException, SQLException, IOException {
        tell("the campaign is closed");
        long standing =
                databases.number("member", "select count(*) from need where campaign_id = '" + campaign.id() + "'");
        long begun = System.nanoTime();
        campaign.close();
        double closing = (System.nanoTime() - begun) / 1e9;
        tell("the other services take up the events");
        while (committed(campaign) < standing || databases.number("member", "select count(*) from outbox") > 0) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        double delivered = (System.nanoTime() - begun) / 1e9;
        long largest = EventSizes.largest(settings, List.of("campaigns", "needs"));
        check(campaign);
        figures.put("closingSeconds", closing);
        figures.put("eventsDeliveredSeconds", delivered);
        figures.put("largestEventBytes", largest);
        figures.put("memberServicePeakMiB", stack.peakBytes(StackService.MEMBER) >> 20);
        figures.line("closingSeconds, of %d needs".formatted(standing), "%.1f".formatted(closing), "below 60");
        figures.line("until purchasing-service has every committed need, in seconds", "%.1f".formatted(delivered), "");
        figures.line("largestEventBytes", Long.toString(largest), "below 1048576");
        figures.line(
                "member-service's most memory, in MiB",
                Long.toString(stack.peakBytes(StackService.MEMBER) >> 20),
                "bounded: -Xmx192m");
    }

    private long committed(Campaign campaign) throws SQLException {
        return databases.number(
                "purchasing", "select count(*) from committed_need where campaign_id = '" + campaign.id() + "'");
    }

    private Future<?> checkWhile(Load load, Campaign campaign, AtomicBoolean going) {
        return load.beside(() -> {
            while (going.get()) {
                check(campaign);
                try {
                    TimeUnit.MILLISECONDS.sleep(BETWEEN_CHECKS.toMillis());
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private void check(Campaign campaign) {
        mismatches.addAndGet(campaign.mismatches());
        checks.incrementAndGet();
    }

    private int anyItem() {
        return ThreadLocalRandom.current().nextInt(items);
    }

    private void tell(String what) {
        out.println("  … " + what);
    }
}
