package coop.grappe.supplier.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Who belongs to the group. */
@ApplicationScoped
public class GroupMembers implements PanacheRepositoryBase<GroupMember, String> {

    public boolean contains(String organization) {
        return count("id", organization) > 0;
    }
}
