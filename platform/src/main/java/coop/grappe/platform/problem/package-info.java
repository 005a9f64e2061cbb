/** Refusals as RFC 9457 problem documents in the reader's language. */
@NullMarked
package coop.grappe.platform.problem;

import org.jspecify.annotations.NullMarked;
