package coop.grappe.purchasing.shipment;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.printing.Printer;
import coop.grappe.purchasing.printing.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What shipments hold, over HTTP and on paper. */
@Path("/shipments")
@Tag(name = "Shipments")
public class ShipmentReadingResource {

    private static final String PDF = "application/pdf";

    private final Shipments shipments;
    private final ShipmentAccess access;
    private final Loading loading;
    private final Contracts contracts;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Printer printer = new Printer(PackingPage.class, "packing-list.html");

    ShipmentReadingResource(
            Shipments shipments,
            ShipmentAccess access,
            Loading loading,
            Contracts contracts,
            Caller caller,
            DatabaseClock clock) {
        this.shipments = shipments;
        this.access = access;
        this.loading = loading;
        this.contracts = contracts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listShipments",
            summary = "List shipments",
            description =
                    "Of the contracts that concern your organization: order until the cut-off, and it comes along.")
    public RestResponse<Page<ShipmentSummary>> list(
            @QueryParam("contract") @Nullable UUID contract,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        var rows = shipments.page(caller.organization(), contract, page);
        return Answers.page(Page.of(rows, page, Shipment::id).map(ShipmentSummary::of), here);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "readShipment",
            summary = "Read a shipment",
            description = "With the sums of its items; a member reads what goes to itself.")
    public RestResponse<ShipmentView> read(@PathParam("id") UUID id) {
        Shipment shipment = access.visible(id);
        return Answers.ok(ShipmentView.of(shipment, lines(shipment)), shipment.version());
    }

    @GET
    @Path("/{id}/stops")
    @Transactional
    @Operation(
            operationId = "listShipmentStops",
            summary = "List what a shipment brings to each site",
            description = "A member reads what goes to itself.")
    public RestResponse<Page<Stop>> stops(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        String after = page.afterId().toString();
        List<Stop> rows = Stop.of(lines(access.visible(id))).stream()
                .filter(stop -> stop.siteId().toString().compareTo(after) > 0)
                .limit(page.limitPlusOne())
                .toList();
        return Answers.page(Page.of(rows, page, Stop::siteId), here);
    }

    @GET
    @Path("/{id}/packing-list")
    @Produces(PDF)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printPackingList",
            summary = "Read a shipment’s packing list as PDF",
            description =
                    "In French or English, as `Accept-Language` asks: the sums to load, and what to leave at each site.")
    public Response print(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = ProblemTexts.language(acceptLanguage);
        Wording wording = new Wording(PackingPage.class, language);
        PackingPage page = QuarkusTransaction.joiningExisting().call(() -> {
            Shipment shipment = access.visible(id);
            return new PackingLayout(shipment, contracts.findById(shipment.contractId()), wording)
                    .page(lines(shipment));
        });
        return Response.ok(printer.pdf(page, wording))
                .type(PDF)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"shipment-%s-%s.pdf\"".formatted(id, language.getLanguage()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private List<ShipmentLine> lines(Shipment shipment) {
        return access.visible(shipment, loading.of(shipment, clock.now()));
    }
}
