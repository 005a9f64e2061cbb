package coop.grappe.platform.example;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Uses every convention once. */
@Path("/notes")
public class NoteResource {

    private final EntityManager entities;
    private final Caller caller;
    private final Outbox outbox;
    private final Audit audit;
    private final Preconditions preconditions;

    NoteResource(EntityManager entities, Caller caller, Outbox outbox, Audit audit, Preconditions preconditions) {
        this.entities = entities;
        this.caller = caller;
        this.outbox = outbox;
        this.audit = audit;
        this.preconditions = preconditions;
    }

    /** What is asked for. */
    public record Writing(@NotBlank String words, @NotNull Money price) {}

    /** What is answered. */
    public record View(UUID id, String words) {
        static View of(Note note) {
            return new View(note.id(), note.words());
        }
    }

    /** What others hear. */
    public record Written(UUID noteId, String words) implements DomainEvent {
        @Override
        public String type() {
            return "members.written.v1";
        }

        @Override
        public String topic() {
            return "members";
        }

        @Override
        public String key() {
            return noteId.toString();
        }
    }

    @POST
    @Command
    public RestResponse<View> write(@Valid Writing writing) {
        caller.require(Role.BUYER);
        Note note = new Note(caller.organization(), writing.words());
        entities.persist(note);
        outbox.publish(new Written(note.id(), note.words()));
        audit.record("notes.written", "notes/" + note.id(), note.owner());
        return Answers.created("/notes/" + note.id(), View.of(note), note.version());
    }

    @PUT
    @Path("/{id}")
    @Command
    public RestResponse<View> rewrite(@PathParam("id") UUID id, @Valid Writing writing) {
        Note note = find(id);
        preconditions.require(note.version());
        note.rewrite(writing.words());
        entities.flush();
        return Answers.ok(View.of(note), note.version());
    }

    @GET
    @Path("/{id}")
    public RestResponse<View> read(@PathParam("id") UUID id) {
        Note note = find(id);
        return Answers.ok(View.of(note), note.version());
    }

    @GET
    public RestResponse<Page<View>> list(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var rows = entities.createQuery("from Note where owner = ?1 and id > ?2 order by id", Note.class)
                .setParameter(1, caller.organization())
                .setParameter(2, page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
        return Answers.page(Page.of(rows, page, Note::id).map(View::of), here);
    }

    private Note find(UUID id) {
        Note note = entities.find(Note.class, id);
        if (note == null) {
            throw Problem.notFound();
        }
        caller.requireOrganization(note.owner());
        return note;
    }
}
