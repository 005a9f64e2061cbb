package coop.grappe.stack;

import coop.grappe.embedded.Watchdog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service in a JVM of its own, which ends when the launcher does, however the launcher ends. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final int LOG_LINES = 15;

    private final StackService service;
    private final URI ready;
    private final Path log;
    private final Process process;
    private final Watchdog watchdog;

    private ServiceProcess(StackService service, URI ready, Path log, Process process, Watchdog watchdog) {
        this.service = service;
        this.ready = ready;
        this.log = log;
        this.process = process;
        this.watchdog = watchdog;
    }

    /** Starts the packaged service on its port, without waiting for it. */
    static ServiceProcess start(
            StackService service, StackSettings settings, ServiceJvm jvm, Map<String, String> environment)
            throws IOException {
        return start(service, settings, jvm, settings.port(service), environment);
    }

    /** The same on another port. */
    static ServiceProcess start(
            StackService service, StackSettings settings, ServiceJvm jvm, int port, Map<String, String> environment)
            throws IOException {
        Path application = settings.home().resolve(service.module()).resolve("target/quarkus-app");
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new StackProblem("not.built", service.module());
        }
        Path log = Files.createDirectories(settings.data().resolve("logs")).resolve(service.module() + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm.options());
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Process process = builder.start();
        URI ready = URI.create(StackSettings.url(port) + "/q/health/ready");
        return new ServiceProcess(service, ready, log, process, Watchdog.on(process.pid(), "TERM"));
    }

    /** Waits until the service says that it is ready. */
    void awaitReady(HttpClient http) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady(http)) {
            if (!process.isAlive()) {
                throw new StackProblem(
                        "service.ended", service.module(), Integer.toString(process.exitValue()), withTail());
            }
            if (System.nanoTime() > end) {
                throw new StackProblem("service.late", service.module(), START.toSeconds(), withTail());
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Ends the service at once, as a crash would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        watchdog.close();
    }

    /** Stops the service in order; if it does not within 20 s, at once. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        watchdog.close();
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String withTail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> tail = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        return log + "\n" + String.join("\n", tail);
    }
}
