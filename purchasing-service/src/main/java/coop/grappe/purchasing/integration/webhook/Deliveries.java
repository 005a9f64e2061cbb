package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.integration.feed.Feed;
import coop.grappe.purchasing.integration.feed.FeedEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The deliveries of an endpoint, as its owner sees them and what its owner does with them. */
@ApplicationScoped
class Deliveries {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final String AGAIN =
            "update webhook_delivery set state = 'pending', tries = 0, due_at = clock_timestamp(), settled_at = null";
    /** What a worker has in hand stays in its hand. */
    private static final String FREE = "(claimed_until is null or claimed_until <= clock_timestamp())";

    private final DataSource database;
    private final Feed feed;
    private final Duration kept;

    Deliveries(DataSource database, Feed feed, @ConfigProperty(name = "grappe.feed.kept") Duration kept) {
        this.database = database;
        this.feed = feed;
        this.kept = kept;
    }

    /** Begins to follow the feed, after what is in it now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(WebhookEndpoint endpoint) {
        long follows = feed.extent(endpoint.organization()).last();
        run("insert into webhook_queue (endpoint_id, follows) values (?, ?)", insert -> {
            insert.setObject(1, endpoint.id());
            insert.setLong(2, follows);
            return insert.executeUpdate();
        });
    }

    /** Has everything tried at once that waits or was given up. @return how many */
    @Transactional(Transactional.TxType.MANDATORY)
    int resume(UUID endpoint) {
        run("update webhook_queue set failing = false where endpoint_id = ?", update -> {
            update.setObject(1, endpoint);
            return update.executeUpdate();
        });
        return run(AGAIN + " where endpoint_id = ? and state in ('pending', 'failed') and " + FREE, update -> {
            update.setObject(1, endpoint);
            return update.executeUpdate();
        });
    }

    /** Queues again what was given up. @return how many */
    @Transactional(Transactional.TxType.MANDATORY)
    int replayFailed(UUID endpoint) {
        return run(AGAIN + " where endpoint_id = ? and state = 'failed'", update -> {
            update.setObject(1, endpoint);
            return update.executeUpdate();
        });
    }

    /** Queues again all that came after a position and was settled. @return how many */
    @Transactional(Transactional.TxType.MANDATORY)
    int replayAfter(UUID endpoint, long position) {
        return run(AGAIN + " where endpoint_id = ? and position > ? and state <> 'pending'", update -> {
            update.setObject(1, endpoint);
            update.setLong(2, position);
            return update.executeUpdate();
        });
    }

    /** Has one tried at once, whatever came of it before. @throws Problem 409 if a worker has it in hand */
    @Transactional(Transactional.TxType.MANDATORY)
    void replay(UUID endpoint, UUID delivery) {
        change(AGAIN + " where endpoint_id = ? and id = ? and " + FREE, endpoint, delivery);
    }

    /** Gives one up, so that what waits behind it goes on. @throws Problem 409 if it is delivered or a worker has it in hand */
    @Transactional(Transactional.TxType.MANDATORY)
    void abandon(UUID endpoint, UUID delivery) {
        change(
                "update webhook_delivery set state = 'abandoned', settled_at = clock_timestamp()"
                        + " where endpoint_id = ? and id = ? and state in ('pending', 'failed') and " + FREE,
                endpoint,
                delivery);
    }

    /** Queues an event that is in no feed. @return the delivery's id */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID test(WebhookEndpoint endpoint, String type, FeedEvent event, String body) {
        UUID id = Ids.next();
        run(
                "insert into webhook_delivery (id, endpoint_id, organization, body, event_id, type, key, state, due_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'pending', clock_timestamp())",
                insert -> {
                    insert.setObject(1, id);
                    insert.setObject(2, endpoint.id());
                    insert.setString(3, endpoint.organization());
                    insert.setString(4, body);
                    insert.setObject(5, event.id());
                    insert.setString(6, type);
                    insert.setString(7, event.subject());
                    return insert.executeUpdate();
                });
        return id;
    }

    /** Tests are in no feed, so they do not go with it. */
    @Scheduled(every = "1h", delayed = "7m")
    void forgetOldTests() {
        run(
                "delete from webhook_delivery where position is null"
                        + " and created_at < clock_timestamp() - make_interval(secs => ?)",
                delete -> {
                    delete.setLong(1, kept.toSeconds());
                    return delete.executeUpdate();
                });
    }

    WebhookBacklog backlog(WebhookEndpoint endpoint) {
        return run(
                "select (select count(*) from webhook_delivery where endpoint_id = q.endpoint_id and state = 'pending'),"
                        + " (select count(*) from webhook_delivery where endpoint_id = q.endpoint_id and state = 'failed'),"
                        + " (select min(created_at) from webhook_delivery where endpoint_id = q.endpoint_id"
                        + " and state in ('pending', 'failed')),"
                        + " greatest(0, coalesce((select last from feed_head where organization = ?), 0) - q.follows)"
                        + " from webhook_queue q where q.endpoint_id = ?",
                select -> {
                    select.setString(1, endpoint.organization());
                    select.setObject(2, endpoint.id());
                    try (var row = select.executeQuery()) {
                        row.next();
                        OffsetDateTime oldest = row.getObject(3, OffsetDateTime.class);
                        return new WebhookBacklog(
                                row.getLong(1),
                                row.getLong(2),
                                oldest == null ? null : oldest.toInstant(),
                                row.getLong(4),
                                kept.toString());
                    }
                });
    }

    /** The newest first, each with its newest attempt. @param before an id; null for the first page */
    List<DeliveryView> page(UUID endpoint, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        return run(
                "select d.*, a.number, a.at, a.outcome, a.status, a.latency_millis, a.excerpt from webhook_delivery d"
                        + " left join webhook_attempt a on a.delivery_id = d.id and a.number = d.attempts"
                        + " where d.endpoint_id = ? and d.id < ? and (?::text is null or d.state = ?)"
                        + " order by d.id desc limit ?",
                select -> {
                    String word = state == null ? null : state.word();
                    select.setObject(1, endpoint);
                    select.setObject(2, before == null ? NEWEST : before);
                    select.setString(3, word);
                    select.setString(4, word);
                    select.setInt(5, limit);
                    List<DeliveryView> found = new ArrayList<>();
                    try (var row = select.executeQuery()) {
                        while (row.next()) {
                            boolean attempted = row.getString("outcome") != null;
                            found.add(DeliveryView.of(row, attempted ? List.of(AttemptView.of(row)) : List.of()));
                        }
                    }
                    return found;
                });
    }

    /** @throws Problem 404 if the endpoint has no such delivery */
    DeliveryView view(UUID endpoint, UUID delivery) {
        List<AttemptView> history = history(delivery);
        return run("select * from webhook_delivery where endpoint_id = ? and id = ?", select -> {
                    select.setObject(1, endpoint);
                    select.setObject(2, delivery);
                    try (var row = select.executeQuery()) {
                        return row.next() ? Optional.of(DeliveryView.of(row, history)) : Optional.<DeliveryView>empty();
                    }
                })
                .orElseThrow(Problem::notFound);
    }

    private List<AttemptView> history(UUID delivery) {
        return run("select * from webhook_attempt where delivery_id = ? order by number desc limit 100", select -> {
            select.setObject(1, delivery);
            List<AttemptView> found = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(AttemptView.of(row));
                }
            }
            return found;
        });
    }

    private void change(String sql, UUID endpoint, UUID delivery) {
        int changed = run(sql, update -> {
            update.setObject(1, endpoint);
            update.setObject(2, delivery);
            return update.executeUpdate();
        });
        if (changed == 0) {
            throw new Problem(
                    WebhookProblem.DELIVERY_STATE,
                    view(endpoint, delivery).state().word());
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The deliveries could not be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
