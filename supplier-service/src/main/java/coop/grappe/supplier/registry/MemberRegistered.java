package coop.grappe.supplier.registry;

/** What we read of member-service's event. */
record MemberRegistered(String memberId, String name) {}
