/** Which machines organizations have admitted, heard from purchasing-service. */
@NullMarked
package coop.grappe.platform.machine;

import org.jspecify.annotations.NullMarked;
