package coop.grappe.platform.web;

import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for; a {@code @BeanParam}. Take it with {@code @Valid}. */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many at most, 1 to 200")
    int limit = 50;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before")
    @Nullable
    String after;

    public static PageRequest first(int limit) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        return request;
    }

    public int limit() {
        return limit;
    }

    /** How many rows to read in order to know whether there is a next page. */
    public int limitPlusOne() {
        return limit + 1;
    }

    /**
     * The id after which the page begins; below every id if it is the first page.
     *
     * @throws coop.grappe.platform.problem.Problem 400 if the cursor is not one of ours
     */
    public UUID afterId() {
        if (after == null || after.isBlank()) {
            return Page.START;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException malformed) {
            throw badCursor();
        }
    }

    /** The cursor of a list that is ordered by a text; empty if it is the first page. */
    public String afterText() {
        return after == null ? "" : after;
    }

    /**
     * The cursor of a list that is ordered by a number from 1; 0 if it is the first page.
     *
     * @throws coop.grappe.platform.problem.Problem 400 if the cursor is not one of ours
     */
    public long afterNumber() {
        if (after == null || after.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException malformed) {
            throw badCursor();
        }
    }

    private static RuntimeException badCursor() {
        return new Violations(PageRequest.class)
                .check(false, "after", "cursor.unknown")
                .refusal();
    }
}
