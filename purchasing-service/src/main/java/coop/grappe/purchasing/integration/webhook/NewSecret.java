package coop.grappe.purchasing.integration.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * The secret that the present request has made. It comes into the answer at the very last, after the answer was kept for a repetition of the
 * request: so it is not kept with it, and a repetition gets the answer without.
 */
@RequestScoped
class NewSecret {

    private @Nullable String secret;

    void show(String made) {
        secret = made;
    }

    EndpointView into(EndpointView view) {
        return secret == null ? view : view.with(secret);
    }

    /** Puts it there. */
    static class Filter {

        private final NewSecret made;

        Filter(NewSecret made) {
            this.made = made;
        }

        @ServerResponseFilter
        public void show(ContainerResponseContext response) {
            if (response.getEntity() instanceof EndpointView view) {
                response.setEntity(made.into(view));
            }
        }
    }
}
