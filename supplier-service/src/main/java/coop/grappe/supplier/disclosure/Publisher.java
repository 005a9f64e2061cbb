package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is answerable for what is published.
 *
 * @param scheme of its number, such as {@code CA-QC-NEQ}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OcdsPublisher")
record Publisher(
        String name, @Nullable String scheme, @Nullable String uid, String uri) {}
