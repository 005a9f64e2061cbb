package coop.grappe.supplier.tender;

/** Who reads, as far as it matters for what may be seen. */
public record TenderReader(String organization, boolean member, boolean supplier) {}
