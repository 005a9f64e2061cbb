package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.integration.feed.FeedTypes;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An address at which an organization wants to be told of events. It gets deliveries while it is enabled; its organization disables it,
 * or we do, when the receiver says that it is gone or a delivery has failed for the last time. Nothing is lost meanwhile: once enabled
 * again it gets what has happened since, as far back as the feed goes.
 */
@Entity
public class WebhookEndpoint {

    @Id
    private UUID id;

    private String organization;
    private String url;
    private String description;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> types;

    @Enumerated(EnumType.STRING)
    private EndpointState state;

    @Enumerated(EnumType.STRING)
    private @Nullable DisabledFor disabledFor;

    private @Nullable Instant disabledAt;
    private Instant createdAt;
    private String createdBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected WebhookEndpoint() {}

    private WebhookEndpoint(String organization, EndpointPlan plan, String login, Instant now) {
        this.id = Ids.next();
        this.organization = organization;
        this.url = plan.url();
        this.description = plan.words();
        this.types = List.copyOf(plan.types());
        this.state = EndpointState.ENABLED;
        this.createdAt = now;
        this.createdBy = login;
    }

    /** @param plan checked */
    static WebhookEndpoint of(String organization, EndpointPlan plan, String login, Instant now) {
        return new WebhookEndpoint(organization, plan, login, now);
    }

    /** @param plan checked */
    void change(EndpointPlan plan) {
        url = plan.url();
        description = plan.words();
        types = List.copyOf(plan.types());
    }

    void disable(DisabledFor reason, Instant now) {
        state = after(EndpointAct.DISABLE);
        disabledFor = reason;
        disabledAt = now;
    }

    void enable() {
        state = after(EndpointAct.ENABLE);
        disabledFor = null;
        disabledAt = null;
    }

    void requireEnabled() {
        if (state != EndpointState.ENABLED) {
            throw new Problem(WebhookProblem.ENDPOINT_STATE, state.word());
        }
    }

    boolean isEnabled() {
        return state == EndpointState.ENABLED;
    }

    private EndpointState after(EndpointAct act) {
        return state.after(act).orElseThrow(() -> new Problem(WebhookProblem.ENDPOINT_STATE, state.word()));
    }

    UUID id() {
        return id;
    }

    String organization() {
        return organization;
    }

    String url() {
        return url;
    }

    String description() {
        return description;
    }

    FeedTypes types() {
        return new FeedTypes(types);
    }

    EndpointState state() {
        return state;
    }

    @Nullable
    DisabledFor disabledFor() {
        return disabledFor;
    }

    @Nullable
    Instant disabledAt() {
        return disabledAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    long version() {
        return version;
    }
}
