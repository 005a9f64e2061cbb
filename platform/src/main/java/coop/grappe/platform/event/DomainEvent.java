package coop.grappe.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A fact that other services may hear of. Implementations are records; what they hold is the event's data. */
public interface DomainEvent {

    /** The type without its common prefix, such as {@code campaigns.closed.v1}. */
    @JsonIgnore
    String type();

    /** The topic of the aggregate's kind, such as {@code campaigns}. */
    @JsonIgnore
    String topic();

    /** The id of the aggregate: its events stay in order. */
    @JsonIgnore
    String key();
}
