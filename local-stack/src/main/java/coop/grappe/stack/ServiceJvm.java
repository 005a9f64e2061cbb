package coop.grappe.stack;

import java.util.List;

/** How the virtual machines of the services compile: what is ready soon is slower in the end. */
public enum ServiceJvm {
    /** By the quick compiler alone: for a person, or a test, that starts everything to use it for some minutes. */
    READY_SOON("-XX:TieredStopAtLevel=1"),

    /** As a service that runs for days, by Java's usual way: under load it takes minutes until all is compiled well. */
    RUNNING_LONG("-XX:+TieredCompilation");

    private final String compilation;

    ServiceJvm(String compilation) {
        this.compilation = compilation;
    }

    /** The options; both have the same bounds of memory, but compiled code, which is not bounded, takes more in the second. */
    List<String> options() {
        return List.of(
                "-Xmx192m", "-Xss512k", "-XX:+UseSerialGC", compilation, "-XX:MaxMetaspaceSize=192m", "-Xshare:auto");
    }
}
