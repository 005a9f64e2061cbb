package coop.grappe.supplier.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An organization that belongs to the group that buys, as member-service tells of it; it may read what is published. */
@Entity
public class GroupMember {

    @Id
    private String id;

    private String name;

    protected GroupMember() {}

    GroupMember(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String name() {
        return name;
    }
}
