package coop.grappe.purchasing.integration;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** A thread that works when it is woken, and looks by itself at an interval. What fails is logged and tried again after the interval. */
public final class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class);

    private final Semaphore work = new Semaphore(0);
    private final long everyMillis;
    private final BooleanSupplier task;
    private final Thread thread;
    private volatile boolean running = true;

    /** @param task one piece of work; true if there may be more */
    public Pulse(String name, long everyMillis, BooleanSupplier task) {
        this.everyMillis = everyMillis;
        this.task = task;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void wake() {
        work.release();
    }

    /** Ends after the present piece of work, or when it was given up waiting for that. */
    public void stop(long patienceMillis) throws InterruptedException {
        running = false;
        wake();
        thread.join(patienceMillis);
    }

    private void run() {
        while (running) {
            try {
                work.tryAcquire(everyMillis, TimeUnit.MILLISECONDS);
                work.drainPermits();
                workOff();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void workOff() throws InterruptedException {
        try {
            while (running && task.getAsBoolean()) {
                LOG.tracef("%s goes on", thread.getName());
            }
        } catch (RuntimeException e) {
            if (running) {
                LOG.warnf(e, "%s is tried again", thread.getName());
                TimeUnit.MILLISECONDS.sleep(everyMillis);
            }
        }
    }
}
