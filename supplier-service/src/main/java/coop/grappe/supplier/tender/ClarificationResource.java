package coop.grappe.supplier.tender;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Questions and answers over HTTP; nobody reads who asked. */
@Path("/tenders/{id}/clarifications")
@Tag(name = "Clarifications", description = "Suppliers’ questions, answered to all")
public class ClarificationResource {

    private final Clarifications clarifications;
    private final TenderAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final TenderNews news;
    private final Audit audit;

    ClarificationResource(
            Clarifications clarifications,
            TenderAccess access,
            Caller caller,
            DatabaseClock clock,
            TenderNews news,
            Audit audit) {
        this.clarifications = clarifications;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.news = news;
        this.audit = audit;
    }

    /** What a supplier asks. */
    @Schema(name = "Question", examples = "{\"question\":\"La pose comprend-elle le raccordement électrique?\"}")
    record Question(@NotBlank @Size(max = 4000) String question) {}

    /** What all read. */
    @Schema(name = "ClarificationAnswer", examples = "{\"answer\":\"Oui, par un maître électricien.\"}")
    record Answer(@NotBlank @Size(max = 4000) String answer) {}

    /** A question with its answer. */
    @Schema(name = "ClarificationView", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000003",
                "question":"La pose comprend-elle le raccordement électrique?",
                "askedAt":"2030-02-01T14:30:00.123456Z","answer":"Oui, par un maître électricien.",
                "answeredAt":"2030-02-01T14:30:00.123456Z"}""")
    record View(
            UUID id,
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {
        static View of(Clarification clarification) {
            return new View(
                    clarification.id(),
                    clarification.question(),
                    clarification.askedAt(),
                    clarification.answer(),
                    clarification.answeredAt());
        }
    }

    @POST
    @Command
    @Operation(
            operationId = "askQuestion",
            summary = "Ask a question about a tender",
            description = "For suppliers that may bid, until the time for questions is over.")
    public RestResponse<View> ask(@PathParam("id") UUID id, @Valid @NotNull Question question) {
        Tender tender = access.held(id);
        caller.require(Role.SUPPLIER);
        Instant now = clock.now();
        tender.requireEnquiring(now);
        Clarification asked = Clarification.asked(tender, caller.organization(), question.question(), now);
        clarifications.persistAndFlush(asked);
        audit.record("tenders.question-asked", "tenders/" + id, caller.organization());
        return Answers.created("/tenders/" + id + "/clarifications", View.of(asked), asked.version());
    }

    @POST
    @Path("/{clarification}/answer")
    @Command
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer a question to all",
            description = "For the organizer’s negotiator.")
    public RestResponse<View> answer(
            @PathParam("id") UUID id, @PathParam("clarification") UUID clarification, @Valid @NotNull Answer answer) {
        Tender tender = access.organizedHeld(id, Role.NEGOTIATOR);
        tender.requireAnswering();
        Clarification asked = clarifications.locked(tender, clarification).orElseThrow(Problem::notFound);
        Instant now = clock.now();
        asked.answer(answer.answer(), now);
        clarifications.flush();
        news.tell(new TenderEvent.Clarified(id, tender.campaignId(), asked.id(), now), tender);
        return Answers.ok(View.of(asked), asked.version());
    }

    @GET
    @Operation(
            operationId = "listClarifications",
            summary = "List questions and answers",
            description = "Unanswered ones only for the organizer and for who asked.")
    public RestResponse<Page<View>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Tender tender = access.visible(id);
        var found = clarifications.of(tender, caller.organization(), page);
        return Answers.page(Page.of(found, page, Clarification::id).map(View::of), here);
    }
}
