package coop.grappe.purchasing.savings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is printed of a report, in words. */
record SavingsPages(
        String language,
        String title,
        String state,
        String headline,
        boolean lost,
        String lead,
        List<StageBars> stages,
        List<Netting> netting,
        String taxes,
        String doubt,
        List<MemberRow> members,
        MemberRow total,
        List<ItemRow> items,
        List<Detail> details) {

    /**
     * Two bars of one stage.
     *
     * @param beforeWidth in percent of the room
     */
    record StageBars(
            String name, String outcome, boolean lost, String before, int beforeWidth, String with, int withWidth) {}

    /** A line from what was saved to what is left. */
    record Netting(String name, String amount, boolean total) {}

    /** A member's line. */
    record MemberRow(String name, String before, String paid, String saved, String costs, String net) {}

    /** A member's items. */
    record Detail(String name, List<String> notes, List<ItemRow> items, List<NeedRow> uncounted) {}

    /** An item's line. */
    record ItemRow(
            String name,
            String quantity,
            String projected,
            String contracted,
            String before,
            String paid,
            String saved,
            @Nullable String pending) {}

    /** A need that is not counted. */
    record NeedRow(String name, String quantity, String price, String worth, String why) {}
}
