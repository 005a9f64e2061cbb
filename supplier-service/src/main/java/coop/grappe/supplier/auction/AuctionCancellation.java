package coop.grappe.supplier.auction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an auction is given up. */
@Schema(examples = "{\"reason\":\"La quantité du lot a été mal comprise.\"}")
record AuctionCancellation(@NotBlank @Size(max = 2000) String reason) {}
