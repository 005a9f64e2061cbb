package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a sheet says what. */
final class Header {

    /** Stands between the upper and the lower part of a heading in two rows. */
    static final String OVER = "\n↓";

    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*[(\\[]([^)\\]]+)[)\\]]\\s*", Pattern.DOTALL);

    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Map<Integer, Integer> ladderPrices = new TreeMap<>();
    private final Map<Integer, Integer> ladderQuantities = new TreeMap<>();
    private final Map<String, Integer> attributes = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();
    private String quantityUnit = "";

    private Header() {}

    /** Reads a row as a header, as far as it is one. */
    static Header of(List<String> names, Collection<Attribute> known) {
        Header header = new Header();
        names.stream().map(name -> name.replace(OVER, " ")).forEach(header.names::add);
        for (int i = 0; i < names.size(); i++) {
            header.take(i, names.get(i), known);
        }
        return header;
    }

    private void take(int index, String name, Collection<Attribute> known) {
        if (name.isBlank()) {
            return;
        }
        Matcher brackets = IN_BRACKETS.matcher(name);
        boolean bracketed = brackets.matches();
        Optional<ColumnWords.Found> found = ColumnWords.ALL.meantBy(name);
        if (found.isEmpty() && bracketed) {
            found = ColumnWords.ALL.meantBy(brackets.group(1));
        }
        if (found.isEmpty() && name.contains(OVER)) {
            found = ColumnWords.ALL.meantBy(name.substring(name.indexOf(OVER) + OVER.length()));
        }
        Optional<Attribute> attribute =
                known.stream().filter(one -> isCalled(one, name)).findFirst();
        if (attribute.isPresent()) {
            attributes.putIfAbsent(attribute.get().key(), index);
        } else if (found.isEmpty() || columns.containsKey(found.get().column())) {
            unknown.add(index);
        } else if (found.get().column() == Column.LADDER_PRICE) {
            ladderPrices.put(found.get().number(), index);
        } else if (found.get().column() == Column.LADDER_QUANTITY) {
            ladderQuantities.put(found.get().number(), index);
        } else if (found.get().column() != Column.NOTE) {
            columns.put(found.get().column(), index);
            if (found.get().column() == Column.QUANTITY && bracketed) {
                quantityUnit = brackets.group(2);
            }
        }
    }

    private static boolean isCalled(Attribute attribute, String name) {
        String plain = PlainForm.of(name);
        return plain.equals(PlainForm.of(attribute.key()))
                || plain.equals(PlainForm.of(attribute.names().fr()))
                || plain.equals(PlainForm.of(attribute.names().en()));
    }

    /** Whether one can read needs below it: it names an item and how much. */
    boolean isWhole() {
        return columns.containsKey(Column.ITEM)
                && (columns.containsKey(Column.QUANTITY) || !ladderQuantities.isEmpty());
    }

    /** How much it says. */
    int recognised() {
        return columns.size() + ladderPrices.size() + ladderQuantities.size() + attributes.size();
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    Cell cell(SheetRow row, Column column) {
        Integer index = columns.get(column);
        return index == null ? Cell.BLANK : row.cell(index);
    }

    /** What the file calls a column; empty if it has none. */
    String name(@Nullable Column column) {
        Integer index = column == null ? null : columns.get(column);
        return index == null ? "" : names.get(index);
    }

    String name(int index) {
        return index < names.size() ? names.get(index) : "";
    }

    /** The steps of a price ladder: the columns of the price and of the quantity. */
    List<int[]> ladder() {
        return ladderPrices.entrySet().stream()
                .filter(price -> ladderQuantities.containsKey(price.getKey()))
                .map(price ->
                        new int[] {price.getValue(), Objects.requireNonNull(ladderQuantities.get(price.getKey()))})
                .toList();
    }

    Map<String, Integer> attributes() {
        return attributes;
    }

    /** The unit that stands in the header of the quantity; empty if none does. */
    String quantityUnit() {
        return quantityUnit;
    }

    /** Columns that are passed over because their header says nothing known, or the same as another. */
    List<String> unknown() {
        return unknown.stream().map(names::get).toList();
    }
}
