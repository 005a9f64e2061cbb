package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Attribute;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.ItemState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What the names in a file may mean: the campaign's items, the members whose needs may be in it, and their sites. */
final class Known {

    private static final int SUGGESTED = 3;

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private final Map<String, List<KnownSite>> sites = new HashMap<>();
    private final Map<String, Item> seen = new HashMap<>();

    /** A delivery address. */
    record KnownSite(UUID id, String name, String plainName, String region) {

        KnownSite(UUID id, String name, String region) {
            this(id, name, PlainForm.of(name), region);
        }
    }

    void add(Item item) {
        items.put(item.id().toString(), item);
        items.put(PlainForm.of(item.names().fr()), item);
        items.put(PlainForm.of(item.names().en()), item);
    }

    void addMember(String id, String name) {
        members.put(PlainForm.of(id), id);
        members.put(PlainForm.of(id.substring(id.indexOf(':') + 1)), id);
        members.put(PlainForm.of(name), id);
    }

    void addSite(String member, KnownSite site) {
        sites.computeIfAbsent(member, one -> new ArrayList<>()).add(site);
    }

    Collection<Attribute> attributes() {
        return items.values().stream()
                .flatMap(item -> item.attributes().stream())
                .distinct()
                .toList();
    }

    /**
     * The item that somebody means: by its id, its name, or the only name that begins so.
     *
     * @throws Unreadable with the nearest names if there is none, or if it is not bought under that name
     */
    Item item(String written) {
        Item known = seen.computeIfAbsent(written, this::find);
        if (known.state() == ItemState.MERGED) {
            Item into = Objects.requireNonNull(
                    items.get(known.mergedInto().map(UUID::toString).orElse("")));
            throw new Unreadable("item.merged", into.names().fr(), into.names().en());
        }
        if (known.state() == ItemState.REFUSED) {
            throw new Unreadable("item.refused");
        }
        return known;
    }

    private Item find(String written) {
        Item exact = items.getOrDefault(written, items.get(PlainForm.of(written)));
        if (exact != null) {
            return exact;
        }
        String plain = PlainForm.of(written);
        List<Item> beginning = items.entrySet().stream()
                .filter(entry -> plain.length() >= 3 && entry.getKey().startsWith(plain))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (beginning.size() == 1) {
            return beginning.get(0);
        }
        throw new Unreadable("item.unknown", String.join(" · ", nearest(plain)));
    }

    private List<String> nearest(String plain) {
        return items.values().stream()
                .distinct()
                .filter(item -> item.state() == ItemState.ACCEPTED || item.state() == ItemState.PROPOSED)
                .sorted(Comparator.comparingInt((Item item) -> Math.min(
                                Distance.between(
                                        plain, PlainForm.of(item.names().fr())),
                                Distance.between(
                                        plain, PlainForm.of(item.names().en()))))
                        .thenComparing(Item::id))
                .limit(SUGGESTED)
                .map(item -> item.names().fr().equals(item.names().en())
                        ? item.names().fr()
                        : item.names().fr() + " / " + item.names().en())
                .toList();
    }

    /** @throws Unreadable if there is no such member that takes part and lets the bringer act */
    String member(String written) {
        String found = members.get(PlainForm.of(written));
        if (found == null) {
            throw new Unreadable("member.unknown");
        }
        return found;
    }

    /** @throws Unreadable if the member has no such site, with the names of those it has */
    KnownSite site(String member, String written) {
        List<KnownSite> its = sites.getOrDefault(member, List.of());
        String plain = PlainForm.of(written);
        return its.stream()
                .filter(site ->
                        site.plainName().equals(plain) || site.id().toString().equals(written))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "site.unknown",
                        String.join(
                                " · ",
                                its.stream()
                                        .limit(SUGGESTED * 2L)
                                        .map(KnownSite::name)
                                        .toList())));
    }

    /** The site of a member that has just one. */
    Optional<KnownSite> onlySite(String member) {
        List<KnownSite> its = sites.getOrDefault(member, List.of());
        return its.size() == 1 ? Optional.of(its.get(0)) : Optional.empty();
    }
}
