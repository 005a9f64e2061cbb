package coop.grappe.stack.demo;

import coop.grappe.stack.Words;
import java.io.PrintStream;

/** Tells what happens, step by step. */
final class Narrator {

    private final PrintStream out;
    private int step;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void step(String key, Object... arguments) {
        step++;
        out.printf("%n%2d. %s%n", step, Words.of("demo." + key, arguments));
    }

    void tell(String key, Object... arguments) {
        out.println("    " + Words.of("demo." + key, arguments));
    }

    void line(String text) {
        out.println(text);
    }
}
