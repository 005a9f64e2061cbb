package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What bidders are told of an award, over HTTP. */
@Path("/awards/{id}/notices")
@Tag(name = "Awards", description = "What is proposed to the members, and what comes of it")
public class NoticeResource {

    private final AwardAccess access;
    private final Notices notices;
    private final Caller caller;

    NoticeResource(AwardAccess access, Notices notices, Caller caller) {
        this.access = access;
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listNotices",
            summary = "Read what came of one’s bid",
            description =
                    "From the members’ decision on: a bidder’s own rank in each lot, who won it for how much, and until when it may complain. The"
                            + " organizer reads what every bidder is told.")
    public RestResponse<Page<NoticeView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Award award = access.visible(id);
        if (caller.actsFor(award.organizer())) {
            List<NoticeView> found = notices.of(award, page.afterText(), page.limitPlusOne());
            return Answers.page(Page.of(found, page, NoticeView::supplierId), here);
        }
        List<NoticeView> own = notices.of(award, "", Integer.MAX_VALUE).stream()
                .filter(notice -> caller.actsFor(notice.supplierId()))
                .toList();
        return Answers.page(new Page<>(own, null), here);
    }
}
