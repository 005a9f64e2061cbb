/** The one door: it routes, checks tokens, limits rates, joins the OpenAPI documents, and holds no data. */
@NullMarked
package coop.grappe.gateway;

import org.jspecify.annotations.NullMarked;
