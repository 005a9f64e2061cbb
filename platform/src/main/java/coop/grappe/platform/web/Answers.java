package coop.grappe.platform.web;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers of the API, with the headers that its conventions ask for. */
public final class Answers {

    private Answers() {}

    /** One thing in its present version. */
    public static <T> RestResponse<T> ok(T view, long version) {
        return ResponseBuilder.ok(view).header("ETag", etag(version)).build();
    }

    /** Something that has no version of its own. */
    public static <T> RestResponse<T> ok(T view) {
        return RestResponse.ok(view);
    }

    /** @param path where the new thing is, after {@code /api/v1}, such as {@code /needs/…} */
    public static <T> RestResponse<T> created(String path, T view, long version) {
        return ResponseBuilder.<T>create(RestResponse.Status.CREATED, view)
                .header("Location", "/api/v1" + path)
                .header("ETag", etag(version))
                .build();
    }

    /** Something new that never changes, so without a version. */
    public static <T> RestResponse<T> created(String path, T view) {
        return ResponseBuilder.<T>create(RestResponse.Status.CREATED, view)
                .header("Location", "/api/v1" + path)
                .build();
    }

    /** Long work that has begun; its progress is at the path. */
    public static <T> RestResponse<T> accepted(String path, T view) {
        return ResponseBuilder.<T>create(RestResponse.Status.ACCEPTED, view)
                .header("Location", "/api/v1" + path)
                .build();
    }

    /** A page, with a link to the next one if there is more (RFC 8288). */
    public static <T> RestResponse<Page<T>> page(Page<T> page, UriInfo here) {
        var answer = ResponseBuilder.ok(page);
        if (page.next() != null) {
            URI next = here.getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build();
            String query = next.getRawQuery();
            answer.header("Link", "<" + next.getRawPath() + "?" + query + ">; rel=\"next\"");
        }
        return answer.build();
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
