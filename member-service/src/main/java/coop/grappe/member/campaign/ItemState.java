package coop.grappe.member.campaign;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where an item stands, and by which act it gets where. What a negotiator writes is accepted from the start. */
public enum ItemState {
    PROPOSED("proposed", "proposé"),
    ACCEPTED("accepted", "accepté"),
    MERGED("merged", "fusionné"),
    REFUSED("refused", "refusé");

    private static final Map<ItemAct, Map<ItemState, ItemState>> TABLE = Map.ofEntries(
            entry(ItemAct.ACCEPT, Map.of(PROPOSED, ACCEPTED)),
            entry(ItemAct.REFUSE, Map.of(PROPOSED, REFUSED)),
            entry(ItemAct.MERGE, Map.of(PROPOSED, MERGED, ACCEPTED, MERGED)),
            entry(ItemAct.SEPARATE, Map.of(MERGED, ACCEPTED)),
            entry(ItemAct.ASK, Map.of(PROPOSED, PROPOSED, ACCEPTED, ACCEPTED, MERGED, MERGED)));

    @EnumeratedValue
    private final String word;

    private final Text label;

    ItemState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<ItemState> after(ItemAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    @JsonValue
    public String word() {
        return word;
    }

    public Text label() {
        return label;
    }
}
