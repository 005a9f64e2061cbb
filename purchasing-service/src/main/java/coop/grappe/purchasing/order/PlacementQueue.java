package coop.grappe.purchasing.order;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Origin;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.web.IdempotencyKeys;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where orders wait for the next {@link PlacementRound}: whatever has come while others were placed is placed together, so that many
 * orders under one contract do not wait for each other's transactions one by one. Whoever comes alone waits for nobody.
 */
@ApplicationScoped
class PlacementQueue {

    private static final Logger LOG = Logger.getLogger(PlacementQueue.class);

    private final PlacementRound round;
    private final Caller caller;
    private final IdempotencyKeys keys;
    private final int most;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService rounds;

    private record Waiting(PlacementRound.Asked asked, CompletableFuture<Optional<RestResponse<OrderView>>> answer) {}

    PlacementQueue(
            PlacementRound round,
            Caller caller,
            IdempotencyKeys keys,
            @ConfigProperty(name = "grappe.orders.rounds") int rounds,
            @ConfigProperty(name = "grappe.orders.per-round") int most) {
        this.round = round;
        this.caller = caller;
        this.keys = keys;
        this.most = most;
        this.rounds = Executors.newFixedThreadPool(rounds, task -> {
            Thread thread = new Thread(task, "order-round");
            thread.setDaemon(true);
            return thread;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.shutdown();
    }

    /** @return the answer to the present request if its order was placed; empty if that has to be tried, or refused, by itself */
    Optional<RestResponse<OrderView>> place(OrderPlan plan) {
        if (!caller.has(Role.BUYER)) {
            return Optional.empty();
        }
        Waiting one = new Waiting(
                new PlacementRound.Asked(plan, Origin.of(caller), keys.ofRequest()), new CompletableFuture<>());
        waiting.add(one);
        try {
            rounds.execute(this::holdRound);
        } catch (RejectedExecutionException stopping) {
            one.answer().complete(Optional.empty());
        }
        return await(one.answer());
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Where nobody knows whether the round's commit holds, nothing is tried again: who has sent a key may ask again with it. */
    private void holdRound() {
        List<Waiting> together = new ArrayList<>();
        waiting.drainTo(together, most);
        if (together.isEmpty()) {
            return;
        }
        try {
            Map<PlacementRound.Asked, RestResponse<OrderView>> answers =
                    round.place(together.stream().map(Waiting::asked).toList());
            together.forEach(one -> one.answer().complete(Optional.ofNullable(answers.get(one.asked()))));
        } catch (PlacementRound.NotTogether e) {
            LOG.debugf("%d orders are placed one by one: %s", together.size(), e);
            together.forEach(one -> one.answer().complete(Optional.empty()));
        } catch (RuntimeException | Error e) {
            together.forEach(one -> one.answer().completeExceptionally(e));
        }
    }
}
