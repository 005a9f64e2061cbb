package coop.grappe.supplier.disclosure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of what is published is asked for; a {@code @BeanParam}. */
public class OcdsPage {

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many at most, 1 to 100")
    int limit = 20;

    @QueryParam("after")
    @Parameter(description = "The id of the last release, or the ocid of the last record, that you have read")
    @Nullable
    String after;

    /** One more than fits tells that there is a next page. */
    int limitPlusOne() {
        return limit + 1;
    }

    /** The address of a page, its parameters in their order. */
    static String address(String path, Map<String, @Nullable Object> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(
                                Objects.requireNonNull(parameter.getValue()).toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
