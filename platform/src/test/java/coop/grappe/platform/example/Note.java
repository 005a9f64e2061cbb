package coop.grappe.platform.example;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The smallest aggregate, to try the platform with. */
@Entity
public class Note {

    @Id
    private UUID id;

    @Version
    private long version;

    private String owner;
    private String words;

    protected Note() {}

    Note(String owner, String words) {
        this.id = Ids.next();
        this.owner = owner;
        this.words = words;
    }

    void rewrite(String words) {
        this.words = words;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String owner() {
        return owner;
    }

    String words() {
        return words;
    }
}
