package coop.grappe.supplier.auction;

import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves a bid in an auction: keep it.
 *
 * @param number its place in the order of all bids of the auction
 * @param closesAt when the auction ends, unless later bids move that
 * @param signedReceipt the log’s promise that it holds the bid, as a signed note
 */
@Schema(examples = """
                {"auctionId":"01890a5d-ac96-774b-bcce-b30209000011","number":17,"amount":{"amount":"18450.00","currency":"CAD"},
                "at":"2030-03-05T14:29:10.123456Z","closesAt":"2030-03-05T14:32:10.123456Z",
                "signedReceipt":"grappe.coop/auctions/01890a5d-ac96-774b-bcce-b30209000011\\nreceipt\\n{…}\\n\\n— grappe.coop/tenders …\\n"}""")
record AuctionReceipt(UUID auctionId, long number, Money amount, Instant at, Instant closesAt, String signedReceipt) {}
