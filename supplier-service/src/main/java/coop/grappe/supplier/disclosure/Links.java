package coop.grappe.supplier.disclosure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param next the following page; there is no link on the last */
@Schema(name = "OcdsLinks")
record Links(String next) {}
