package coop.grappe.stack.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WarmingUpTest {

    private static final int MOST = 20;

    @Test
    void whatStillGetsFasterIsNotWarm() {
        assertFalse(after(30, 40, 50, 60, 70, 80, 90, 100).isOver());
    }

    @Test
    void whatGainsLittleIsWarm() {
        assertTrue(after(30, 60, 100, 101, 99, 100, 102, 100, 101, 101).isOver());
    }

    @Test
    void oneSlowStretchIsNotTheEnd() {
        assertFalse(after(100, 120, 140, 160, 180, 200, 220, 90).isOver());
    }

    @Test
    void fewStretchesSayNothing() {
        assertFalse(after(100, 100, 100, 100, 100, 100, 100).isOver());
    }

    @Test
    void itEndsAtLast() {
        double[] doubling =
                DoubleStream.iterate(1, rate -> rate * 2).limit(MOST).toArray();

        assertTrue(after(doubling).isOver());
    }

    private static WarmingUp after(double... rates) {
        WarmingUp warming = new WarmingUp(MOST);
        DoubleStream.of(rates).forEach(warming::note);
        return warming;
    }
}
