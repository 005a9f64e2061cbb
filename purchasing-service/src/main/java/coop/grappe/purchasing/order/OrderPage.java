package coop.grappe.purchasing.order;

import java.util.List;

/**
 * A purchase order as it is printed: everything is text in the reader's language.
 *
 * @param banner what stops a reader from taking it for an order in force; empty if it is one
 */
public record OrderPage(
        String number,
        String contract,
        String banner,
        Side member,
        Side supplier,
        List<Fact> facts,
        List<Row> rows,
        String total,
        List<Stop> stops,
        List<String> terms,
        List<String> changes) {

    /** One of the two sides of the order. */
    public record Side(String name, String id) {}

    /** Something that has a name and a value. */
    public record Fact(String name, String value) {}

    /** @param cases how many cases that is; empty where the item has none */
    public record Row(String item, String cases, String quantity, List<String> prices, String amount, String note) {}

    /** What goes to one site. */
    public record Stop(String name, String address, List<Drop> drops) {}

    /** What goes there by one day. */
    public record Drop(String item, String quantity, String day) {}
}
