package coop.grappe.purchasing.integration.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Decides in which organizations' feeds an event stands, and what each reads of it. */
@ApplicationScoped
class Audience {

    private static final Logger LOG = Logger.getLogger(Audience.class);

    private final AudienceRules rules;
    private final EntityManager entities;

    Audience(AudienceRules rules, EntityManager entities) {
        this.rules = rules;
        this.entities = entities;
    }

    /** One arrival for each organization; an organization that is reader twice (as member and organizer) gets what the first rule shows. */
    List<Arrival> of(UUID id, String type, String key, ObjectNode data, Instant occurredAt) {
        if (!rules.knows(type)) {
            LOG.warnf("No rule of audiences.csv says who may read %s: nobody does", type);
        }
        Set<String> told = new TreeSet<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (AudienceRule rule : rules.of(type)) {
            String shown = rule.shown(data).toString();
            for (String organization : organizations(rule.reader(), data)) {
                if (told.add(organization)) {
                    arrivals.add(new Arrival(organization, id, type, key, rule.link(data), shown, occurredAt));
                }
            }
        }
        return arrivals;
    }

    private List<String> organizations(Reader reader, JsonNode data) {
        return switch (reader) {
            case MEMBER -> named(data, "memberId");
            case FROM_MEMBER -> named(data, "fromMemberId");
            case TO_MEMBER -> named(data, "toMemberId");
            case OWNER -> named(data, "organization");
            case SUPPLIER -> namedOrOfContract(data, "supplierId");
            case ORGANIZER -> namedOrOfContract(data, "organizer");
            case MEMBERS ->
                ofContract("select distinct e.memberId from Entitlement e where e.contractId = ?1 order by 1", data);
            case NOBODY -> List.of();
        };
    }

    private static List<String> named(JsonNode data, String field) {
        return data.path(field).isTextual() ? List.of(data.get(field).asText()) : List.of();
    }

    private List<String> namedOrOfContract(JsonNode data, String field) {
        List<String> named = named(data, field);
        return named.isEmpty() ? ofContract("select c." + field + " from Contract c where c.id = ?1", data) : named;
    }

    private List<String> ofContract(String query, JsonNode data) {
        return data.path("contractId").isTextual()
                ? entities.createQuery(query, String.class)
                        .setParameter(1, UUID.fromString(data.get("contractId").asText()))
                        .getResultList()
                : List.of();
    }
}
