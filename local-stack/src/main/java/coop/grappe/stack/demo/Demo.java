package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.stack.Personas;
import coop.grappe.stack.StackSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One campaign from its charter to its savings report, driven by the CSV files alone. */
public final class Demo {

    private final StackSettings settings;
    private final Path folder;
    private final Consumer<Stage> after;

    private Demo(StackSettings settings, Path folder, Consumer<Stage> after) {
        this.settings = settings;
        this.folder = folder;
        this.after = after;
    }

    /** The stretches of the road, in their order. */
    public enum Stage {
        REGISTERED,
        COLLECTING,
        CLOSED,
        BIDS_SUBMITTED,
        AWARD_PROPOSED,
        CONTRACTED,
        ORDERED,
        RECEIVED,
        INVOICED
    }

    /**
     * What came of it.
     *
     * @param report the savings report as the negotiator reads it
     */
    public record Outcome(String campaignId, JsonNode report) {}

    /** The campaign in the demo folder of the checkout. */
    public static Demo in(StackSettings settings) {
        return new Demo(settings, settings.home().resolve("local-stack/demo"), stage -> {});
    }

    /** The same campaign, with something done after each stage. */
    public Demo interruptedBy(Consumer<Stage> afterEach) {
        return new Demo(settings, folder, afterEach);
    }

    /** Plays it all, and tells of each step. */
    public Outcome play(PrintStream out) throws IOException {
        Personas personas = Personas.read(folder.resolve("representatives.csv"));
        Play play = new Play(new DemoFiles(folder), new Api(settings, personas), new Narrator(out));
        new Registering(play).run();
        after.accept(Stage.REGISTERED);
        Trustees trustees = new Trustees(play);
        new Collecting(play, trustees).run(() -> after.accept(Stage.COLLECTING));
        after.accept(Stage.CLOSED);
        new Tendering(play, trustees).run(() -> after.accept(Stage.BIDS_SUBMITTED));
        after.accept(Stage.AWARD_PROPOSED);
        new Deciding(play).run();
        new JoiningLate(play).run();
        after.accept(Stage.CONTRACTED);
        new Ordering(play).run(after);
        new Sharing(play).run();
        new Bookkeeping(play).run();
        return new Outcome(play.campaignId(), new Reporting(play).run());
    }
}
