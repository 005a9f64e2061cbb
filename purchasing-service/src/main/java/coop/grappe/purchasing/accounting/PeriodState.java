package coop.grappe.purchasing.accounting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a period takes entries. */
@Schema(enumeration = {"open", "closed"})
enum PeriodState {
    OPEN,
    CLOSED;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PeriodState closedIf(boolean closed) {
        return closed ? CLOSED : OPEN;
    }
}
