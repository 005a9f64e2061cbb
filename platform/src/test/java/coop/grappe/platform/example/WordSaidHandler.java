package coop.grappe.platform.example;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Hears a word, and repeats it; chokes on poison, and cannot hear "two" before "one". */
@ApplicationScoped
public class WordSaidHandler implements EventHandler<WordSaidHandler.WordSaid> {

    private final EntityManager entities;
    private final Outbox outbox;

    WordSaidHandler(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    /** What the other service said. */
    public record WordSaid(String word) {}

    /** What this one answers. */
    public record WordRepeated(String word, long times) implements DomainEvent {
        @Override
        public String type() {
            return "suppliers.repeated.v1";
        }

        @Override
        public String topic() {
            return "suppliers";
        }

        @Override
        public String key() {
            return word;
        }
    }

    @Override
    public String type() {
        return "members.said.v1";
    }

    @Override
    public Class<WordSaid> payload() {
        return WordSaid.class;
    }

    @Override
    public void apply(WordSaid said) {
        if (said.word().startsWith("poison")) {
            throw new IllegalArgumentException("poison");
        }
        if (said.word().startsWith("two") && times(said.word().replace("two", "one")) == 0) {
            throw new NotYetApplicable("one has to come first");
        }
        entities.createNativeQuery("insert into heard (word) values (?1)")
                .setParameter(1, said.word())
                .executeUpdate();
        outbox.publish(new WordRepeated(said.word(), times(said.word())));
    }

    private long times(String word) {
        return ((Number) entities.createNativeQuery("select count(*) from heard where word = ?1")
                        .setParameter(1, word)
                        .getSingleResult())
                .longValue();
    }
}
