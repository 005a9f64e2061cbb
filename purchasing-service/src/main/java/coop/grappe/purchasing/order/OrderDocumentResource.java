package coop.grappe.purchasing.order;

import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import coop.grappe.purchasing.printing.Printer;
import coop.grappe.purchasing.printing.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The purchase order for people, over HTTP. */
@Path("/orders/{id}/document")
@Tag(name = "Orders")
public class OrderDocumentResource {

    private static final String PDF = "application/pdf";

    private final OrderAccess access;
    private final OrderChanges changes;
    private final Placement placement;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Printer printer = new Printer(OrderPage.class, "purchase-order.html");

    OrderDocumentResource(
            OrderAccess access,
            OrderChanges changes,
            Placement placement,
            Contracts contracts,
            Entitlements entitlements) {
        this.access = access;
        this.changes = changes;
        this.placement = placement;
        this.contracts = contracts;
        this.entitlements = entitlements;
    }

    private record Laid(String name, OrderPage page) {}

    @GET
    @Produces(PDF)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printOrder",
            summary = "Read a purchase order as PDF",
            description =
                    "In French or English, as `Accept-Language` asks: number, amounts, sites and days, terms, changes.")
    public Response print(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = ProblemTexts.language(acceptLanguage);
        Wording wording = new Wording(OrderPage.class, language);
        Laid laid = QuarkusTransaction.joiningExisting().call(() -> laid(access.visible(id), wording));
        return Response.ok(printer.pdf(laid.page(), wording))
                .type(PDF)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s-%s.pdf\"".formatted(laid.name(), language.getLanguage()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Read before the printing, so that no transaction waits for it. */
    private Laid laid(PurchaseOrder order, Wording wording) {
        Contract contract = contracts.findById(order.contractId());
        OrderLayout layout = new OrderLayout(order, contract, placement.contracted(order, contract), wording);
        String member = entitlements.memberName(contract.id(), order.memberId());
        String name = order.number() == null ? order.id().toString() : order.number();
        return new Laid(name, layout.page(member, changes.applied(order)));
    }
}
