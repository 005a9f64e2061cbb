package coop.grappe.sealing;

/** What can be a leaf of a log. */
public sealed interface LogLine permits Leaf, NegotiationLeaf, AuctionLeaf {

    /** As it stands in the log: JSON in one line. */
    String line();
}
