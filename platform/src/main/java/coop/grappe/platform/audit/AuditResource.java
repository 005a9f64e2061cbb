package coop.grappe.platform.audit;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The audit trail, for the auditors of the organizations that it concerns. */
@Path("/audit-entries/{service}")
@Tag(name = "Audit", description = "Who did what, when and on whose behalf")
@Blocking
public class AuditResource {

    private final DataSource database;
    private final Caller caller;
    private final String present;

    AuditResource(DataSource database, Caller caller, @ConfigProperty(name = "grappe.service") String present) {
        this.database = database;
        this.caller = caller;
        this.present = present;
    }

    @GET
    @Operation(
            operationId = "listAuditEntries",
            summary = "List what was done by or to your organization",
            description = "For auditors. Oldest first; filters are exact.")
    public RestResponse<Page<AuditEntry>> list(
            @PathParam("service") @Parameter(description = "`member`, `supplier` or `purchasing`", example = "member")
                    String service,
            @QueryParam("subject") @Parameter(example = "campaigns/01890a5d-ac96-774b-bcce-b302099a8057") @Nullable
                    String subject,
            @QueryParam("act") @Parameter(example = "campaigns.closed") @Nullable String act,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        if (!service.equals(present)) {
            throw Problem.notFound();
        }
        caller.require(Role.AUDITOR);
        return Answers.page(Page.of(find(subject, act, page), page, AuditEntry::id), here);
    }

    private List<AuditEntry> find(@Nullable String subject, @Nullable String act, PageRequest page) {
        String sql = "select * from audit_entry where (organization = ? or ? = any(owners)) and id > ?"
                + " and (?::text is null or subject = ?) and (?::text is null or act = ?) order by id limit ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, caller.organization());
            select.setString(2, caller.organization());
            select.setObject(3, page.afterId());
            select.setString(4, subject);
            select.setString(5, subject);
            select.setString(6, act);
            select.setString(7, act);
            select.setInt(8, page.limitPlusOne());
            return read(select.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be read", e);
        }
    }

    private static List<AuditEntry> read(ResultSet row) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        while (row.next()) {
            entries.add(new AuditEntry(
                    row.getObject("id", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("login"),
                    row.getString("organization"),
                    row.getString("act"),
                    row.getString("subject"),
                    List.of((String[]) row.getArray("owners").getArray()),
                    row.getString("correlation_id")));
        }
        return entries;
    }
}
