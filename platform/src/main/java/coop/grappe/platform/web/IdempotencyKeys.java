package coop.grappe.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.CommonProblem;
import coop.grappe.platform.problem.Problem;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the first answer to each {@code Idempotency-Key} of an account, in the transaction of the change itself, for 30
 * days (the header as drafted in draft-ietf-httpapi-idempotency-key-header).
 *
 * <p>Two simultaneous requests with one key: the second waits for the first one's transaction, then gets its answer. A
 * refused request leaves no key behind, so it may be mended and sent again with the same key.
 *
 * <p>The key itself is not stored, only its digest, and the request only as a message authentication code under the key: so a dump of
 * the database does not let anyone try out what a sealed bid may have said.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final String KEPT_HEADERS = "Location ETag Content-Type Content-Language";

    private final DataSource database;
    private final ObjectMapper json;
    private final Caller caller;
    private final RequestDigest digest;
    private final CurrentVertxRequest request;

    IdempotencyKeys(
            DataSource database, ObjectMapper json, Caller caller, RequestDigest digest, CurrentVertxRequest request) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.digest = digest;
        this.request = request;
    }

    /** The first answer to a request. */
    public record Kept(IdempotencyKey key, RestResponse<?> answer) {}

    /**
     * The key of the present request, or null if it has none.
     *
     * @throws Problem 400 if it is malformed
     */
    public @Nullable IdempotencyKey ofRequest() {
        HttpServerRequest current = request.getCurrent().request();
        String key = current.getHeader("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (!VALID.matcher(key).matches()) {
            throw new Problem(CommonProblem.IDEMPOTENCY_KEY_MALFORMED);
        }
        String what = current.method() + " " + current.uri() + " " + digest.ofBody();
        return new IdempotencyKey(
                caller.organization(), caller.login(), key, Digests.sha256(key), Digests.hmacSha256(key, what));
    }

    /**
     * Takes the key for this request, or finds what was answered to it before.
     *
     * @return the first answer, or null if this is the first request
     * @throws Problem 422 if the key belongs to a request with another method, path or body
     */
    @Nullable
    RestResponse<?> claim(IdempotencyKey key) {
        try (var connection = database.getConnection()) {
            try (var insert = connection.prepareStatement(
                    "insert into idempotency_key (organization, login, key, digest) values (?, ?, ?, ?)"
                            + " on conflict do nothing")) {
                fillOwner(insert, key, 1);
                insert.setString(4, key.request());
                if (insert.executeUpdate() == 1) {
                    return null;
                }
            }
            try (var select = connection.prepareStatement("select digest, status, headers, body from idempotency_key"
                    + " where organization = ? and login = ? and key = ?")) {
                fillOwner(select, key, 1);
                try (var row = select.executeQuery()) {
                    row.next();
                    if (!row.getString("digest").equals(key.request())) {
                        throw new Problem(CommonProblem.IDEMPOTENCY_KEY_REUSED, key.sent());
                    }
                    return firstAnswer(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency key could not be claimed", e);
        }
    }

    /** Keeps the answer beside the key, in the transaction of the change. */
    void keep(IdempotencyKey key, RestResponse<?> answer) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update idempotency_key set status = ?, headers = ?, body = ?"
                        + " where organization = ? and login = ? and key = ?")) {
            fillAnswer(update, answer, 1);
            fillOwner(update, key, 4);
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The answer could not be kept", e);
        }
    }

    /**
     * Takes keys and keeps their answers in one step, at the end of what several requests have asked for.
     *
     * @throws IllegalStateException if one of the keys was taken before; the transaction can only be rolled back then
     */
    public void keepAll(List<Kept> answers) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into idempotency_key (organization, login, key, digest, status, headers, body)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Kept kept : answers) {
                fillOwner(insert, kept.key(), 1);
                insert.setString(4, kept.key().request());
                fillAnswer(insert, kept.answer(), 5);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The answers could not be kept", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from idempotency_key where created_at < clock_timestamp() - interval '30 days'")) {
            delete.executeUpdate();
        }
    }

    private static void fillOwner(PreparedStatement statement, IdempotencyKey key, int from) throws SQLException {
        statement.setString(from, key.organization());
        statement.setString(from + 1, key.login());
        statement.setString(from + 2, key.digest());
    }

    private void fillAnswer(PreparedStatement statement, RestResponse<?> answer, int from)
            throws SQLException, JsonProcessingException {
        statement.setInt(from, answer.getStatus());
        statement.setString(from + 1, json.writeValueAsString(keptHeaders(answer)));
        statement.setString(from + 2, answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity()));
    }

    private static Map<String, String> keptHeaders(RestResponse<?> answer) {
        Map<String, String> kept = new TreeMap<>();
        for (String name : KEPT_HEADERS.split(" ")) {
            String value = answer.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private RestResponse<?> firstAnswer(ResultSet row) throws SQLException {
        try {
            var answer = RestResponse.ResponseBuilder.create(
                    RestResponse.Status.fromStatusCode(row.getInt("status")), (Object) row.getString("body"));
            json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})
                    .forEach(answer::header);
            return answer.header("Idempotency-Replayed", "true").build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer cannot be read", e);
        }
    }
}
