package coop.grappe.purchasing.payable;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Money;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is owed, by age, over HTTP. */
@Path("/")
@Tag(name = "Payables", description = "What members owe and suppliers are owed, by how long it is overdue")
public class AgeingResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String DAY = "The day; today without it. Papers and payments count by their own dates";

    private final OpenItems items;
    private final Caller caller;
    private final DatabaseClock clock;

    AgeingResource(OpenItems items, Caller caller, DatabaseClock clock) {
        this.items = items;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/payables/ageing")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "ageingOfPayables",
            summary = "What your organization owes, by age",
            description =
                    "For treasurers, auditors and accounting machines. Per supplier, with what is left of credit notes.")
    public RestResponse<Ageing> payables(
            @QueryParam("on") @Parameter(description = DAY, example = "2030-05-31") @Nullable LocalDate on) {
        return RestResponse.ok(owed(on));
    }

    @GET
    @Path("/payables/ageing.csv")
    @Produces(CSV)
    @Operation(operationId = "ageingOfPayablesCsv", summary = "What your organization owes, by age, as CSV")
    public RestResponse<String> payablesCsv(
            @QueryParam("on") @Parameter(description = DAY, example = "2030-05-31") @Nullable LocalDate on) {
        return RestResponse.ok(csv(owed(on)));
    }

    @GET
    @Path("/receivables/ageing")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "ageingOfReceivables",
            summary = "What your organization is owed, by age",
            description = "For suppliers. Per member, with what is left of credit notes.")
    public RestResponse<Ageing> receivables(
            @QueryParam("on") @Parameter(description = DAY, example = "2030-05-31") @Nullable LocalDate on) {
        return RestResponse.ok(due(on));
    }

    @GET
    @Path("/receivables/ageing.csv")
    @Produces(CSV)
    @Operation(operationId = "ageingOfReceivablesCsv", summary = "What your organization is owed, by age, as CSV")
    public RestResponse<String> receivablesCsv(
            @QueryParam("on") @Parameter(description = DAY, example = "2030-05-31") @Nullable LocalDate on) {
        return RestResponse.ok(csv(due(on)));
    }

    private Ageing owed(@Nullable LocalDate on) {
        caller.require(Role.TREASURER, Role.AUDITOR, Role.ACCOUNTING);
        LocalDate day = day(on);
        return Ageing.of(day, items.payable(caller.organization(), day));
    }

    private Ageing due(@Nullable LocalDate on) {
        caller.require(Role.SUPPLIER, Role.ACCOUNTING);
        LocalDate day = day(on);
        return Ageing.of(day, items.receivable(caller.organization(), day));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? QuebecDay.of(clock.now()) : on;
    }

    private static String csv(Ageing ageing) {
        StringWriter written = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(written);
        csv.writeRecord(
                "on",
                "organization",
                "current",
                "days1to30",
                "days31to60",
                "days61to90",
                "over90",
                "credits",
                "total",
                "currency");
        ageing.rows().forEach(row -> csv.writeRecord(fields(ageing, row)));
        csv.writeRecord(fields(ageing, ageing.total()));
        return written.toString();
    }

    private static List<String> fields(Ageing ageing, Ageing.Row row) {
        List<String> fields = new ArrayList<>();
        fields.add(ageing.on().toString());
        fields.add(row.organization());
        row.amounts().stream().map(Money::amount).map(Object::toString).forEach(fields::add);
        fields.add(Money.CAD.getCurrencyCode());
        return fields;
    }
}
