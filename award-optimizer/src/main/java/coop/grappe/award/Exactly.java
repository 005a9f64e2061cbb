package coop.grappe.award;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;

/** CP-SAT as it is used here: one worker and a fixed seed, so that the same question gets the same answer on any machine. */
final class Exactly {

    private static final int SEED = 1;

    private Exactly() {}

    /** The native library is large, so it comes into memory with the first question. */
    private static final class Native {
        static {
            Loader.loadNativeLibraries();
        }

        private Native() {}

        static void load() {}
    }

    static CpModel model() {
        Native.load();
        return new CpModel();
    }

    /** @param work in CP-SAT's own measure, about seconds, the same on any machine; @param seconds by the clock */
    static CpSolver solver(double work, double seconds) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(SEED)
                .setMaxDeterministicTime(work)
                .setMaxTimeInSeconds(Math.max(0.01, seconds));
        return solver;
    }
}
