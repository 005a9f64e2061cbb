package coop.grappe.stack;

import coop.grappe.embedded.MachineClients;
import coop.grappe.stack.bench.Bench;
import coop.grappe.stack.demo.Demo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import sun.misc.Signal;

/** The commands behind {@code ./grappe}. */
public final class Launcher {

    private static final Pattern ORGANIZATION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]+)+:[A-Za-z0-9-]+");

    private final StackSettings settings;

    private Launcher(StackSettings settings) {
        this.settings = settings;
    }

    /** Runs one command; the exit code is 0, or 1 with a message that says what to do. */
    public static void main(String[] arguments) throws Exception {
        Path home =
                Path.of(System.getProperty("grappe.home", ".")).toAbsolutePath().normalize();
        try {
            new Launcher(StackSettings.from(home, System::getenv)).run(arguments);
        } catch (StackProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(String[] arguments) throws Exception {
        switch (arguments.length == 0 ? "help" : arguments[0]) {
            case "up" -> up(false);
            case "demo" -> up(true);
            case "token" -> token(arguments.length > 1 ? arguments[1] : "");
            case "machine-client" -> machineClient(List.of(arguments));
            case "reset" -> reset();
            case "bench" -> bench(arguments);
            default -> System.out.println(Words.of("usage"));
        }
    }

    private void up(boolean play) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Signal.handle(new Signal("INT"), signal -> asked.countDown());
        Signal.handle(new Signal("TERM"), signal -> asked.countDown());
        System.out.println(Words.of("starting", settings.data()));
        long begun = System.nanoTime();
        try (Stack stack = Stack.start(settings, Launcher::report)) {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println(Words.of("ready", seconds(took), mebibytes(stack)));
            if (play) {
                Demo.in(settings).play(System.out);
            }
            String persona = demoPersonas().all().get(0).login();
            System.out.println(Words.of(
                    "addresses",
                    settings.url(StackService.GATEWAY),
                    settings.data().resolve("logs"),
                    persona));
            System.out.println(Words.of("stop.hint"));
            asked.await();
            System.out.println(Words.of("stopping"));
        }
        System.out.println(Words.of("stopped", settings.data()));
    }

    private void token(String login) throws IOException {
        Personas personas = demoPersonas();
        var persona = personas.find(login);
        if (persona.isPresent()) {
            System.out.println(Personas.token(persona.get(), settings));
            return;
        }
        System.err.println(Words.of("persona.unknown", login));
        for (Personas.Persona known : personas.all()) {
            System.err.printf("  %-28s %-32s %s%n", known.login(), known.name(), String.join(" ", known.roles()));
        }
        System.exit(1);
    }

    private void bench(String[] arguments) throws Exception {
        if (arguments.length < 2 || !Bench.names().contains(arguments[1])) {
            throw new StackProblem("bench.unknown", String.join(", ", Bench.names()));
        }
        if (arguments[1].equals("auction")) {
            Bench.auction(settings.home(), System.out);
            return;
        }
        if (arguments[1].equals("orders")) {
            Bench.orders(settings.home(), System.out);
            return;
        }
        if (arguments[1].equals("award")) {
            Bench.award(settings.home(), System.out);
            return;
        }
        if (arguments[1].equals("sharing")) {
            Bench.sharing(settings.home(), System.out);
            return;
        }
        int needs = Bench.usualNeeds();
        if (arguments.length > 2) {
            try {
                needs = Integer.parseInt(arguments[2]);
            } catch (NumberFormatException e) {
                throw new StackProblem("bench.needs", e, arguments[2]);
            }
        }
        Bench.demand(settings.home(), needs, System.out);
    }

    /** With an organization, and perhaps roles: makes credentials. With {@code remove} and an id: takes them back. */
    private void machineClient(List<String> arguments) throws IOException {
        if (arguments.size() < 2) {
            throw new StackProblem("machine.usage");
        }
        MachineClients clients = MachineClients.in(settings.data());
        String organization = arguments.get(1);
        if (organization.equals("remove") && arguments.size() > 2) {
            if (!clients.remove(arguments.get(2))) {
                throw new StackProblem("machine.unknown", arguments.get(2));
            }
            System.out.println(Words.of("machine.removed", arguments.get(2)));
            return;
        }
        if (!ORGANIZATION.matcher(organization).matches()) {
            throw new StackProblem("machine.usage");
        }
        DataDirectory.requireOurs(settings.data());
        List<String> roles = arguments.size() > 2 ? arguments.subList(2, arguments.size()) : List.of("accounting");
        MachineClients.Credentials made = clients.add(organization, roles);
        System.out.println(Words.of(
                "machine.made",
                made.clientId(),
                made.secret(),
                settings.issuerUrl() + "/token",
                settings.url(StackService.GATEWAY)));
    }

    private void reset() throws IOException {
        DataDirectory.forget(settings.data());
        System.out.println(Words.of("data.forgotten", settings.data()));
    }

    private Personas demoPersonas() throws IOException {
        return Personas.read(settings.home().resolve("local-stack/demo/representatives.csv"));
    }

    private static void report(String part, Duration took) {
        System.out.println("  " + Words.of("part.started", part, seconds(took)));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }

    private static String mebibytes(Stack stack) throws IOException {
        return Long.toString(stack.residentBytes() / (1024 * 1024));
    }
}
