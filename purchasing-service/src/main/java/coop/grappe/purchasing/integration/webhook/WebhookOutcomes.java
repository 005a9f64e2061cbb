package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.purchasing.integration.feed.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Notes what came of an attempt, and what follows from it: delivered, tried again, or the endpoint disabled. */
@ApplicationScoped
class WebhookOutcomes {

    private static final Logger LOG = Logger.getLogger(WebhookOutcomes.class);

    private final DataSource database;
    private final WebhookEndpoints endpoints;
    private final Announcements announcements;
    private final DatabaseClock clock;
    private final Audit audit;
    private final RetrySchedule schedule;

    WebhookOutcomes(
            DataSource database,
            WebhookEndpoints endpoints,
            Announcements announcements,
            DatabaseClock clock,
            Audit audit,
            WebhookConfig config) {
        this.database = database;
        this.endpoints = endpoints;
        this.announcements = announcements;
        this.clock = clock;
        this.audit = audit;
        this.schedule = new RetrySchedule(config.retryAfter(), config.jitterPercent());
    }

    /** Locks in the order endpoint, queue, delivery, as its owner's acts do. Without effect if the claim was lost meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(Claimed delivery, Answer answer) {
        Instant now = clock.now();
        boolean delivered = answer.outcome() == Outcome.DELIVERED;
        Optional<Duration> pause = delivered || answer.outcome() == Outcome.GONE
                ? Optional.empty()
                : schedule.after(
                        delivery.tries() + 1,
                        answer.retryAfter(),
                        2 * ThreadLocalRandom.current().nextDouble() - 1);
        boolean last = !delivered && pause.isEmpty();
        WebhookEndpoint endpoint = last ? endpoints.locked(delivery.endpointId()) : null;
        DeliveryState state = delivered ? DeliveryState.DELIVERED : last ? DeliveryState.FAILED : DeliveryState.PENDING;
        try (var connection = database.getConnection()) {
            noteQueue(connection, delivery, !delivered);
            int attempt =
                    settle(connection, delivery, state, pause.map(now::plus).orElse(now));
            if (attempt == 0) {
                return;
            }
            noteAttempt(connection, delivery, attempt, answer, now);
        } catch (SQLException e) {
            throw new IllegalStateException("The outcome could not be noted", e);
        }
        if (endpoint != null && endpoint.isEnabled()) {
            disable(
                    endpoint,
                    delivery,
                    answer.outcome() == Outcome.GONE ? DisabledFor.GONE : DisabledFor.EXHAUSTED,
                    now);
        }
    }

    private void disable(WebhookEndpoint endpoint, Claimed delivery, DisabledFor reason, Instant now) {
        LOG.infof("The webhook endpoint %s is disabled: %s", endpoint.id(), reason.word());
        endpoint.disable(reason, now);
        WebhookDisabled disabled = WebhookDisabled.of(endpoint, reason, delivery.deliveryId(), now);
        announcements.tell(WebhookDisabled.TYPE, disabled.key(), disabled, now);
        audit.record("webhooks.disabled", disabled.key(), endpoint.organization());
    }

    private static void noteQueue(Connection connection, Claimed delivery, boolean failing) throws SQLException {
        try (var update = connection.prepareStatement(
                "update webhook_queue set failing = ? where endpoint_id = ? and failing <> ?")) {
            update.setBoolean(1, failing);
            update.setObject(2, delivery.endpointId());
            update.setBoolean(3, failing);
            update.executeUpdate();
        }
    }

    /** @return the number of the attempt; 0 if another worker has taken the delivery meanwhile, or its owner has */
    private static int settle(Connection connection, Claimed delivery, DeliveryState state, Instant due)
            throws SQLException {
        try (var update = connection.prepareStatement("update webhook_delivery set state = ?, attempts = attempts + 1,"
                + " tries = tries + 1, due_at = ?, claim = null, claimed_until = null,"
                + " settled_at = case when ? = 'pending' then null else clock_timestamp() end"
                + " where id = ? and claim = ? returning attempts")) {
            update.setString(1, state.word());
            update.setObject(2, due.atOffset(ZoneOffset.UTC));
            update.setString(3, state.word());
            update.setObject(4, delivery.deliveryId());
            update.setObject(5, delivery.claim());
            try (var row = update.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static void noteAttempt(Connection connection, Claimed delivery, int number, Answer answer, Instant now)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into webhook_attempt (delivery_id, number, at, outcome, status, latency_millis, excerpt)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, delivery.deliveryId());
            insert.setInt(2, number);
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setString(4, answer.outcome().word());
            insert.setObject(5, answer.status());
            insert.setLong(6, answer.latency().toMillis());
            insert.setString(7, shown(answer));
            insert.executeUpdate();
        }
    }

    private static @Nullable String shown(Answer answer) {
        String excerpt = answer.excerpt();
        return excerpt == null || excerpt.isEmpty() ? null : excerpt;
    }
}
