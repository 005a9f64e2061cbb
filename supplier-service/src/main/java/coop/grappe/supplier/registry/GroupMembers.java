package coop.grappe.supplier.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who belongs to the group. */
@ApplicationScoped
public class GroupMembers implements PanacheRepositoryBase<GroupMember, String> {

    /** What an organization is called, if it belongs to the group. */
    public Optional<String> name(String organization) {
        return findByIdOptional(organization).map(GroupMember::name);
    }

    public boolean contains(String organization) {
        return count("id", organization) > 0;
    }
}
