/** Each organization’s feed of what concerns it, to be read from a cursor as often as one likes. */
@NullMarked
package coop.grappe.purchasing.integration.feed;

import org.jspecify.annotations.NullMarked;
