package coop.grappe.supplier.tender;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing an item is, such as a commodity of the UNSPSC. */
@Schema(examples = "{\"scheme\":\"UNSPSC\",\"id\":\"72102902\"}")
public record Classification(String scheme, String id) {}
