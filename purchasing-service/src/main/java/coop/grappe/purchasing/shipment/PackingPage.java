package coop.grappe.purchasing.shipment;

import java.util.List;

/** A packing list as it is printed: everything is text in the reader's language. @param banner while it may still change; else empty */
public record PackingPage(
        String region, String contract, String banner, List<Fact> facts, List<Sum> sums, List<Place> places) {

    /** Something that has a name and a value. */
    public record Fact(String name, String value) {}

    /** What to load of an item. */
    public record Sum(String item, String quantity, String cases) {}

    /** What to leave at a site. */
    public record Place(String name, String member, String address, List<Drop> drops) {}

    /** A part of an order. */
    public record Drop(String item, String order, String quantity, String cases) {}
}
