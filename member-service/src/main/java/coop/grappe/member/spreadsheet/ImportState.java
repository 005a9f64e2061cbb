package coop.grappe.member.spreadsheet;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where an import stands, and by which act it gets where. One that was running when its process ended is started again. */
public enum ImportState {
    WAITING("waiting", "en attente"),
    RUNNING("running", "en cours"),
    CHECKED("checked", "vérifié"),
    COMPLETED("completed", "terminé"),
    REFUSED("refused", "refusé"),
    FAILED("failed", "échoué"),
    CANCELLED("cancelled", "annulé");

    private static final Map<ImportAct, Map<ImportState, ImportState>> TABLE = Map.ofEntries(
            entry(ImportAct.START, Map.of(WAITING, RUNNING, RUNNING, RUNNING)),
            entry(ImportAct.CHECK, Map.of(RUNNING, CHECKED)),
            entry(ImportAct.COMPLETE, Map.of(RUNNING, COMPLETED)),
            entry(ImportAct.REFUSE, Map.of(RUNNING, REFUSED)),
            entry(ImportAct.FAIL, Map.of(RUNNING, FAILED)),
            entry(ImportAct.EXECUTE, Map.of(CHECKED, WAITING, REFUSED, WAITING, FAILED, WAITING)),
            entry(
                    ImportAct.CANCEL,
                    Map.of(
                            WAITING, CANCELLED,
                            RUNNING, CANCELLED,
                            CHECKED, CANCELLED,
                            REFUSED, CANCELLED,
                            FAILED, CANCELLED)));

    @EnumeratedValue
    private final String word;

    private final Text label;

    ImportState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<ImportState> after(ImportAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
