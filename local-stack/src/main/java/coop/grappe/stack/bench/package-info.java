/** Benchmarks: what Grappe does beside its limits and its peers, as ratios within one run. */
@NullMarked
package coop.grappe.stack.bench;

import org.jspecify.annotations.NullMarked;
