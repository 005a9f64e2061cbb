package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Item;
import coop.grappe.member.need.NeedTerms;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that is right.
 *
 * @param given the need that the row says it changes, if it does
 */
record WrittenNeed(
        SheetRow row, @Nullable UUID given, String memberId, Item item, Known.KnownSite site, NeedTerms terms) {}
